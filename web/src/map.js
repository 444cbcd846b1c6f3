// The map: outlines of Natural Earth, and a dot for each place where something
// happened, its size by how many events.
import { geoMercator, geoPath } from "d3-geo";
import { select } from "d3-selection";
import { feature, mesh } from "topojson-client";

for (const figure of document.querySelectorAll("figure.map")) {
  const places = JSON.parse(figure.querySelector('script[type="application/json"]').textContent) ?? [];
  if (!places.length) continue;
  const world = await (await fetch(figure.dataset.atlas)).json();
  figure.hidden = false;
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  figure.append(tip);
  draw(figure, world, places, tip);
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (figure.clientWidth === width) return;
    width = figure.clientWidth;
    draw(figure, world, places, tip);
  }).observe(figure);
}

function draw(figure, world, places, tip) {
  const width = Math.max(300, figure.clientWidth - 24), height = Math.round(width * 0.55);
  // At least two degrees are shown, so that a single place has a country round it.
  const lats = places.map((p) => p.lat), lons = places.map((p) => p.lon);
  const pad = (a, b, least) => Math.max(least, (b - a) * 0.2);
  const x = pad(Math.min(...lons), Math.max(...lons), 1.2), y = pad(Math.min(...lats), Math.max(...lats), 0.8);
  const frame = { type: "MultiPoint", coordinates: [[Math.min(...lons) - x, Math.min(...lats) - y], [Math.max(...lons) + x, Math.max(...lats) + y]] };
  const projection = geoMercator().fitExtent([[8, 8], [width - 8, height - 8]], frame).clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection);
  figure.querySelector("svg")?.remove();
  const svg = select(figure).insert("svg", "figcaption").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group").attr("aria-label", "Map of events");
  svg.append("rect").attr("width", width).attr("height", height).style("fill", "var(--accent-soft)");
  svg.append("path").datum(feature(world, world.objects.land)).attr("d", path).style("fill", "var(--paper)").style("stroke", "var(--soft)");
  svg.append("path").datum(mesh(world, world.objects.countries, (a, b) => a !== b)).attr("d", path).attr("fill", "none").style("stroke", "var(--soft)").attr("stroke-dasharray", "3 2");
  const dots = svg.append("g").selectAll("a").data([...places].sort((a, b) => b.count - a.count)).join("a")
    .attr("href", (p) => `/why/${p.events[0].id}`)
    .attr("aria-label", (p) => `${p.where}: ${p.count} events`);
  dots.append("circle").attr("transform", (p) => `translate(${projection([p.lon, p.lat])})`)
    .attr("r", (p) => 5 + 3 * Math.sqrt(p.count)).attr("data-kind", (p) => p.events[0].kind)
    .style("fill", "var(--k)").style("fill-opacity", 0.45).style("stroke", "var(--k)").attr("stroke-width", 2);
  const labels = dots.append("text").attr("transform", (p) => `translate(${projection([p.lon, p.lat])})`).attr("dx", (p) => 9 + 3 * Math.sqrt(p.count)).attr("dy", "0.35em")
    .text((p) => p.where).style("fill", "var(--ink)").style("font", "600 12px var(--sans)");
  // Of labels that would lie on each other, the one with more events is shown;
  // the table below and the hint have them all.
  const taken = [];
  labels.each(function () {
    const box = this.getBoundingClientRect();
    const hit = taken.some((t) => box.left < t.right && t.left < box.right && box.top < t.bottom && t.top < box.bottom);
    if (hit) this.remove();
    else taken.push(box);
  });
  dots.each(function (p) {
    const show = () => {
      tip.replaceChildren();
      const b = document.createElement("b");
      b.textContent = p.where;
      tip.append(b);
      for (const e of p.events) {
        const row = document.createElement("div");
        row.textContent = `${e.when || "no date"}: ${[].concat(e.who ?? []).join(", ")} ${e.kind} ${e.what}`;
        tip.append(row);
      }
      if (p.count > p.events.length) tip.append(`and ${p.count - p.events.length} more`);
      tip.hidden = false;
      const box = figure.getBoundingClientRect(), at = this.getBoundingClientRect();
      tip.style.left = `${Math.max(4, Math.min(at.left - box.left, box.width - tip.offsetWidth - 8))}px`;
      tip.style.top = `${at.bottom - box.top + 6}px`;
    };
    for (const e of ["pointerenter", "focus"]) this.addEventListener(e, show);
    for (const e of ["pointerleave", "blur"]) this.addEventListener(e, () => (tip.hidden = true));
  });
}
