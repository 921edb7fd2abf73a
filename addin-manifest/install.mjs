// Installs what package-lock.json names, where that has not been done already; nothing with a known hole.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { holes } from "./holes.mjs";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19 or newer is needed to build the add-in; this is ${process.version}.`,
  );
  process.exit(1);
}

const found = holes(
  readFileSync("../.ci/known-holes.xml", "utf8"),
  readFileSync("package-lock.json", "utf8"),
);
if (found.length > 0) {
  console.error(found.join("\n"));
  process.exit(1);
}

const INSTALLED = "node_modules/.package-lock.json";
const wanted = statSync("package-lock.json").mtimeMs;
if (!existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < wanted) {
  const { status } = spawnSync("npm ci --no-audit --no-fund", { shell: true, stdio: "inherit" });
  process.exit(status ?? 1);
}
