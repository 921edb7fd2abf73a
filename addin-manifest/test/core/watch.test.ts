import { expect, test } from "vitest";
import { QUIET, SaveWatch } from "../../src/core/watch";

const look = (now: number, dirty: boolean, autoSave = false) => ({ now, dirty, autoSave });

test("an unchanged workbook is never due", () => {
  expect(new SaveWatch().isDue(look(1, false))).toBe(false);
});

test("a changed workbook is due once it is saved", () => {
  const watch = new SaveWatch();
  watch.changed(1);
  expect(watch.isDue(look(2, true))).toBe(false);
  expect(watch.isDue(look(3, false))).toBe(true);
});

test("after a check it is not due again until something changes", () => {
  const watch = new SaveWatch();
  watch.changed(1);
  watch.checked();
  expect(watch.isDue(look(2, false))).toBe(false);
  watch.changed(3);
  expect(watch.isDue(look(4, false))).toBe(true);
});

test("under AutoSave it is due only when nothing was typed for a while", () => {
  const watch = new SaveWatch();
  watch.changed(0);
  expect(watch.isDue(look(QUIET - 1, false, true))).toBe(false);
  watch.changed(QUIET - 1);
  expect(watch.isDue(look(QUIET, false, true))).toBe(false);
  expect(watch.isDue(look(2 * QUIET, false, true))).toBe(true);
});
