// Makes target/addin, everything the server serves under /addin/, and target/pages, scripts of its pages.
import { build } from "esbuild";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const OUT = "target/addin";
const PAGES = "target/pages";

/** Of the files Microsoft gives for all hosts those that Excel loads; in the two languages we speak. */
const OFFICE = "node_modules/@microsoft/office-js/dist";
const FOR_EXCEL = /^(office|o15apptofilemappingtable|excel.*|es6-promise)\.js$/;
const NOT_NEEDED = /(debug|vsdoc|android|ios|winrt)/;
const LANGUAGES = ["zh-cn", "zh-tw", "en-us"];

/** Compressed; the limits this add-in sets itself. */
const LIMITS = {
  [join(OUT, "pane.js")]: 150_000,
  [join(OUT, "onsave.js")]: 40_000,
  [join(PAGES, "overview.js")]: 220_000,
};

for (const folder of [OUT, PAGES]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

const common = {
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  outdir: OUT,
};
const pane = await build({
  ...common,
  entryPoints: { pane: "src/main/pane.ts" },
  format: "esm",
  metafile: true,
  target: ["chrome100", "edge100", "safari15.4", "firefox100"],
});
// One classic script without imports, for a runtime that knows ECMAScript 2016.
await build({
  ...common,
  entryPoints: { onsave: "src/main/onsave.ts" },
  format: "iife",
  target: "es2016",
});
await build({ ...common, entryPoints: { pane: "src/pane/pane.css" } });
// The charts of the server's overview, which only that page loads.
const overview = await build({
  ...common,
  outdir: PAGES,
  entryPoints: { overview: "src/pages/overview.ts" },
  format: "iife",
  metafile: true,
  target: ["chrome100", "edge100", "safari15.4", "firefox100"],
});

const packages = bundled(Object.keys(pane.metafile.inputs));
const charts = bundled(Object.keys(overview.metafile.inputs));
writeFileSync(join(OUT, "NOTICE.txt"), notices(packages));
writeFileSync(join(PAGES, "overview-NOTICE.txt"), notices(charts));
writeFileSync(
  "target/jihe-addin.cdx.json",
  sbom([...packages, ...charts, described("node_modules/@microsoft/office-js")]),
);

cpSync("public", OUT, { recursive: true });
cpSync("manifest/manifest.xml", join(OUT, "manifest.xml"));
for (const name of readdirSync(OFFICE)) {
  const wanted = FOR_EXCEL.test(name) && !NOT_NEEDED.test(name);
  if (wanted) cpSync(join(OFFICE, name), join(OUT, "office", name));
}
for (const language of LANGUAGES) {
  const strings = join(language, "office_strings.js");
  cpSync(join(OFFICE, strings), join(OUT, "office", strings));
}
cpSync(join(OFFICE, "../LICENSE.md"), join(OUT, "office/LICENSE.md"));

// Office loads it by itself and complains where it is missing; it sends nothing past our policy.
const sink = "telemetry/oteljs_agave.js";
cpSync(join(OFFICE, sink), join(OUT, "office", sink));

for (const [name, limit] of Object.entries(LIMITS)) {
  const size = gzipSync(readFileSync(name), { level: 9 }).length;
  console.log(`${name}: ${size} bytes compressed`);
  if (size > limit) throw new Error(`${name} is larger than ${limit} bytes compressed`);
}

/** The packages that these files are of. */
function bundled(inputs) {
  // Greedy: a package may bring along one of its own.
  const folders = inputs.map((path) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return distinct([...new Set(folders.filter(Boolean))].sort().map(described));
}

/** Two packages may each bring along the same one. */
function distinct(packages) {
  return [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values()];
}

function described(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name, version, license, folder };
}

/** The licences of what is bundled, which have to go along with it. */
function notices(packages) {
  return packages
    .map(({ name, version, license, folder }) => {
      const text = readdirSync(folder, { withFileTypes: true })
        .filter((entry) => /^(licen[cs]e|notice)/i.test(entry.name))
        .flatMap((entry) =>
          entry.isDirectory()
            ? readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file))
            : [entry.name],
        )
        .map((file) => readFileSync(join(folder, file), "utf8"))
        .join("\n\n");
      return `${name} ${version}, ${license}\n\n${text}`;
    })
    .join("\n\n");
}

/** What the add-in is made of, as CycloneDX says it; what only builds and tests it is not in it. */
function sbom(packages) {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const component = (type, name, version) => {
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    return { type, "bom-ref": purl, name, version, purl };
  };
  return JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: component("application", name, version) },
      components: distinct(packages).map(({ name, version, license }) => ({
        ...component("library", name, version),
        licenses: [{ license: { name: license } }],
      })),
    },
    null,
    2,
  );
}
