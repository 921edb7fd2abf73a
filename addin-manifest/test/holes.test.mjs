import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { holes } from "../holes.mjs";

const LIST = `<holes>
  <hole maven="a:a" below="9.0.0" advisory="CVE-1"/>
  <hole npm="@scope/a" below="1.2.0" advisory="CVE-2"/>
</holes>`;

function lock(packages) {
  return JSON.stringify({ packages: { "": { name: "ours", version: "0.1.0" }, ...packages } });
}

test.each(["1.1.9", "0.9.0", "1.2.0-rc.1", "1.1.10"])("%s is below 1.2.0", (version) => {
  const found = holes(LIST, lock({ "node_modules/@scope/a": { version } }));
  expect(found).toEqual([`@scope/a ${version} is below 1.2.0: CVE-2`]);
});

test.each(["1.2.0", "1.10.0", "2.0.0", "1.2.1-rc.1"])("%s is not below 1.2.0", (version) => {
  expect(holes(LIST, lock({ "node_modules/@scope/a": { version } }))).toEqual([]);
});

test("what another package brings along, or calls otherwise, counts as well", () => {
  const found = holes(
    LIST,
    lock({
      "node_modules/b/node_modules/@scope/a": { version: "1.0.0" },
      "node_modules/renamed": { name: "@scope/a", version: "1.0.1" },
      "node_modules/a": { version: "1.0.0" },
    }),
  );
  expect(found).toEqual([
    "@scope/a 1.0.0 is below 1.2.0: CVE-2",
    "@scope/a 1.0.1 is below 1.2.0: CVE-2",
  ]);
});

test("a hole that is not understood is an error", () => {
  const misspelt = LIST.replace('below="1.2.0"', 'under="1.2.0"');
  expect(() => holes(misspelt, lock({}))).toThrow("known-holes.xml");
});

test("each hole of the list is one of a package that we use", () => {
  const list = readFileSync("../.ci/known-holes.xml", "utf8");
  const found = holes(
    list.replaceAll(/below="[^"]*"/g, 'below="99999.0.0"'),
    readFileSync("package-lock.json", "utf8"),
  );
  for (const [, name] of list.matchAll(/npm="([^"]+)"/g)) {
    expect(found.some((line) => line.startsWith(`${name} `))).toBe(true);
  }
});
