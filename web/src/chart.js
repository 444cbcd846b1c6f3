// The strength chart: a band and a stepped line per series, a dot per claim.
import { extent, max } from "d3-array";
import { axisBottom, axisLeft } from "d3-axis";
import { scaleLinear, scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { area, curveStepAfter, line } from "d3-shape";

const day = 864e5;

// bounds is the first and last day of an EDTF date, as milliseconds.
export function bounds(edtf) {
  const [a, b] = edtf.includes("/") ? edtf.split("/") : [edtf, edtf];
  return [first(a), last(b)];
}
const first = (s) => (s && s !== ".." ? Date.UTC(+s.slice(0, 4), s.length > 4 ? +s.slice(5, 7) - 1 : 0, s.length > 7 ? +s.slice(8, 10) : 1) : null);
function last(s) {
  if (!s || s === "..") return null;
  if (s.length > 7) return first(s);
  if (s.length > 4) return Date.UTC(+s.slice(0, 4), +s.slice(5, 7), 0);
  return Date.UTC(+s.slice(0, 4), 11, 31);
}

// steps are the corners of a series: one where each point begins, one where it
// ends.
function steps(series, end) {
  const out = [];
  for (const p of series.points) {
    if (p.best === null && p.low === null) continue;
    const at = first(p.from.split("/")[0]);
    const to = p.to === null ? end : last(p.to.split("/").pop());
    const low = p.low ?? p.best, high = p.high ?? p.best ?? p.low, best = p.best ?? p.low;
    out.push({ at, low, high, best }, { at: to + (p.to === null ? 0 : day), low, high, best });
  }
  return out;
}

const colour = (i) => (i < 0 ? "var(--soft)" : `var(--c${i % 8})`);

// most is how many lines are drawn at the beginning: as many as can be told apart.
const most = 8;

// tallest orders the actors of a chart: the mission itself, then by the most
// that they ever had in place.
function tallest(series) {
  const size = new Map();
  for (const s of series) {
    const top = s.who === s.mission ? Infinity : max(s.points, (p) => p.best ?? p.high ?? p.low ?? 0) ?? 0;
    size.set(s.who, Math.max(size.get(s.who) ?? 0, top));
  }
  return [...size.keys()].sort((a, b) => size.get(b) - size.get(a) || (a < b ? -1 : 1));
}

function draw(figure, data, shown) {
  const whos = data.whos;
  const series = data.series.filter((s) => s.measure === "in_place" && shown.has(s.who));
  const dots = data.dots.filter((d) => d.measure === "in_place" && shown.has(d.who) && bounds(d.when)[0] !== null);
  const targets = data.series.filter((s) => (s.measure === "authorised" || s.measure === "pledged") && shown.has(s.who) && s.points.length);
  const width = Math.max(320, figure.clientWidth - 24), height = Math.min(420, Math.max(240, width * 0.45));
  const margin = { top: 12, right: width > 600 ? 96 : 16, bottom: 28, left: 52 };
  const times = [...series.flatMap((s) => s.points.flatMap((p) => [first(p.from.split("/")[0]), p.to && last(p.to.split("/").pop())])), ...dots.map((d) => bounds(d.when)[0])].filter((t) => t);
  if (!times.length) return;
  let [lo, hi] = extent(times);
  hi += Math.max(30 * day, (hi - lo) * 0.05);
  const lines = series.map((s) => ({ who: s.who, id: s.id, steps: steps(s, hi) }));
  const x = scaleUtc([lo, hi], [margin.left, width - margin.right]);
  const top = max([...lines.flatMap((l) => l.steps.map((s) => s.high)), ...dots.map((d) => d.value)]) ?? 1;
  // A target far above what is there would press everything else flat.
  const goals = targets.map((s) => ({ ...s, steps: steps(s, hi).filter((p) => p.at <= hi && p.best <= 2.5 * top) })).filter((s) => s.steps.length > 1);
  const y = scaleLinear([0, max([top, ...goals.flatMap((s) => s.steps.map((p) => p.best))])], [height - margin.bottom, margin.top]).nice();

  figure.querySelector("svg")?.remove();
  const svg = select(figure).insert("svg", "figcaption").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group").attr("aria-label", "Strength over time");
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - margin.bottom})`).call(axisBottom(x).ticks(Math.max(2, width / 110)));
  svg.append("g").attr("class", "axis").attr("transform", `translate(${margin.left},0)`).call(axisLeft(y).ticks(6).tickSizeInner(-(width - margin.left - margin.right)));
  const band = area().x((d) => x(d.at)).y0((d) => y(d.low)).y1((d) => y(d.high)).curve(curveStepAfter);
  const best = line().x((d) => x(d.at)).y((d) => y(d.best)).curve(curveStepAfter);
  for (const l of lines) {
    const c = colour(whos.indexOf(l.who));
    svg.append("path").attr("d", band(l.steps)).style("fill", c).attr("opacity", 0.16);
    svg.append("path").attr("d", best(l.steps)).attr("fill", "none").style("stroke", c).attr("stroke-width", 2);
  }
  // What was authorised or pledged for the mission or a contributor shown.
  svg.append("clipPath").attr("id", "plot").append("rect").attr("x", margin.left).attr("y", 0).attr("width", width - margin.left - margin.right).attr("height", height);
  for (const t of goals) {
    const c = t.who === t.mission ? "var(--ink)" : colour(whos.indexOf(t.who));
    svg.append("path").attr("d", best(t.steps)).attr("fill", "none").style("stroke", c).attr("stroke-width", 1.5).attr("clip-path", "url(#plot)").attr("stroke-dasharray", t.measure === "authorised" ? "8 4" : "3 3")
      .append("title").text(`${t.who}: ${t.measure}`);
    const begin = t.steps[0];
    svg.append("text").attr("class", "target").attr("x", Math.max(x(begin.at), margin.left) + 4).attr("y", y(begin.best) - 5).text(`${t.who} ${t.measure}`);
  }
  if (width > 600) name(svg, lines, whos, y, width - margin.right + 6, height - margin.bottom);
  const count = new Map();
  for (const d of dots) count.set(d.origin, (count.get(d.origin) ?? 0) + 1);
  const shared = [...count].filter(([, n]) => n > 1).map(([o]) => o);
  const tip = figure.querySelector(".tip");
  const show = (d, node) => {
    tip.replaceChildren();
    const b = document.createElement("b");
    b.textContent = `${d.who}: ${d.says}, ${d.when}`;
    const q = document.createElement("div");
    q.textContent = `“${d.words}”`;
    const r = document.createElement("div");
    r.textContent = d.report + (d.status === "unreviewed" ? "" : `, ${d.status}`);
    tip.append(b, q, r);
    tip.hidden = false;
    const box = figure.getBoundingClientRect(), at = node.getBoundingClientRect();
    const left = Math.min(at.left - box.left + 12, box.width - tip.offsetWidth - 8);
    tip.style.left = `${Math.max(4, left)}px`;
    tip.style.top = `${at.bottom - box.top + 8}px`;
  };
  const hide = () => (tip.hidden = true);
  svg.append("g").attr("class", "dots").selectAll("a").data(dots).join("a")
    .attr("href", (d) => `/reports/${d.report_row}#claim-${d.claim}`)
    .attr("aria-label", (d) => `${d.who}, ${d.says}, ${d.when}: ${d.words} (${d.report}${d.status === "unreviewed" ? "" : ", " + d.status})`)
    .each(function (d) {
      const a = this;
      for (const e of ["pointerenter", "focus"]) a.addEventListener(e, () => show(d, a));
      for (const e of ["pointerleave", "blur"]) a.addEventListener(e, hide);
      const open = d.status === "contradicted" || d.status === "rejected";
      const c = shared.includes(d.origin) ? colour(shared.indexOf(d.origin) + 1) : "var(--soft)";
      select(a).append("circle").attr("cx", x(bounds(d.when)[0])).attr("cy", y(d.value)).attr("r", 5)
        .style("fill", open ? "var(--card)" : c).style("stroke", c).attr("stroke-width", 2);
    });
}

// name writes the names of lines behind their ends, the labels pushed apart;
// what finds no room is in the legend alone.
function name(svg, lines, whos, y, x, floor) {
  const ends = lines.filter((l) => l.steps.length).map((l) => ({ who: l.who, y: y(l.steps.at(-1).best) })).sort((a, b) => a.y - b.y);
  let above = -Infinity;
  for (const e of ends) {
    const at = Math.max(e.y, above + 13);
    if (at - e.y > 26 || at > floor) continue;
    above = at;
    svg.append("text").attr("class", "target").attr("x", x).attr("y", at + 4).style("fill", colour(whos.indexOf(e.who))).text(e.who.length > 14 ? e.who.slice(0, 13) + "…" : e.who);
  }
}

for (const figure of document.querySelectorAll("figure.chart")) {
  const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  data.series ??= [];
  data.dots ??= [];
  const whos = (data.whos = tallest(data.series.filter((s) => s.measure === "in_place")));
  if (!whos.length) continue;
  const shown = new Set(whos.slice(0, most));
  figure.hidden = false;
  const legend = document.createElement("ul");
  legend.className = "legend";
  for (const who of whos) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", String(shown.has(who)));
    const swatch = document.createElement("span");
    swatch.className = "swatch";
    swatch.style.background = colour(whos.indexOf(who));
    button.append(swatch, who);
    button.addEventListener("click", () => {
      shown.has(who) ? shown.delete(who) : shown.add(who);
      button.setAttribute("aria-pressed", String(shown.has(who)));
      draw(figure, data, shown);
    });
    const li = document.createElement("li");
    li.append(button);
    legend.append(li);
  }
  figure.prepend(legend);
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  figure.append(tip);
  draw(figure, data, shown);
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (figure.clientWidth === width) return; // only its height changed, by drawing
    width = figure.clientWidth;
    draw(figure, data, shown);
  }).observe(figure);
}
