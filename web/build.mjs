// Bundles the scripts, the styles and the fonts of the pages into
// internal/web/dist, which the program embeds.
import { build } from "esbuild";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";

const out = new URL("../internal/web/dist/", import.meta.url).pathname;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { metafile } = await build({
  entryPoints: { app: "src/app.js", chart: "src/chart.js", map: "src/map.js", style: "src/style.css" },
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
});
// The map asks for the outlines when it is opened.
await copyFile("node_modules/world-atlas/countries-50m.json", out + "countries-50m.json");

// The licences of all that is bundled, as each of them asks.
const packages = new Set(["world-atlas"]);
for (const file of Object.keys(metafile.inputs)) {
  const name = file.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
  if (name) packages.add(name);
}
const notices = [];
for (const name of [...packages].sort()) {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`));
  const text = (await readdir(`node_modules/${name}`)).find((f) => /^licen[cs]e/i.test(f));
  if (!text) throw new Error(`${name}: it has no licence text`);
  notices.push(`${name} ${version}, ${license}\n\n${(await readFile(`node_modules/${name}/${text}`, "utf8")).trim()}\n`);
}
await writeFile(out + "licences.txt", notices.join(`\n${"-".repeat(72)}\n\n`));
await writeFile(out + ".gitignore", "*\n!.gitignore\n");
