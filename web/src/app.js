// What every page has: the words of a claim light up with it, and back.
for (const reader of document.querySelectorAll("[data-reader]")) {
  const marks = [...reader.querySelectorAll("mark[data-claims]")];
  const rows = [...reader.querySelectorAll("[data-claim]")];
  const light = (ids) => {
    for (const m of marks) m.classList.toggle("on", m.dataset.claims.split(" ").some((id) => ids.includes(id)));
    for (const r of rows) r.classList.toggle("on", ids.includes(r.dataset.claim));
  };
  const of = (e) => {
    const m = e.target.closest("mark[data-claims]");
    const r = e.target.closest("[data-claim]");
    return m ? m.dataset.claims.split(" ") : r ? [r.dataset.claim] : [];
  };
  reader.addEventListener("pointerover", (e) => light(of(e)));
  reader.addEventListener("focusin", (e) => light(of(e)));
  const target = () => {
    const id = location.hash.replace("#claim-", "");
    if (id) light([id]);
  };
  addEventListener("hashchange", target);
  target();
}
