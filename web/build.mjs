// Bundles the scripts, the styles and the fonts of the pages into
// internal/web/dist, which the program embeds.
import { build } from "esbuild";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";

const out = new URL("../internal/web/dist/", import.meta.url).pathname;
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
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
});
// The map asks for the outlines when it is opened.
await copyFile("node_modules/world-atlas/countries-50m.json", out + "countries-50m.json");
await writeFile(out + ".gitignore", "*\n!.gitignore\n");
