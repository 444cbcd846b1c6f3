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

// The queue of contradictions by keys: j and k go on and back, d decides.
const queue = document.querySelector("[data-queue]");
if (queue) {
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    const items = [...queue.children];
    const at = items.findIndex((x) => x.contains(document.activeElement));
    const to = { j: Math.min(at + 1, items.length - 1), k: Math.max(at - 1, 0) }[e.key];
    if (to !== undefined) items[to]?.focus();
    else if (e.key === "d" && at >= 0) items[at].querySelector("summary")?.click(), items[at].querySelector("select")?.focus();
    else return;
    e.preventDefault();
  });
}

// On a phone the navigation and the chart of the timeline are wider than the
// window: they begin with what matters, the page at hand and the newest.
document.querySelector("nav [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
for (const chart of document.querySelectorAll("figure.bars")) chart.scrollLeft = chart.scrollWidth;
