import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/core/outcome";
import { verdictOf } from "../../src/core/verdict";
import { wordsFor } from "../../src/core/words";
import { finding, result } from "./samples";

const zh = wordsFor("zh-CN");
const faulty: Outcome = {
  kind: "checked",
  result: result([finding({ severity: "ERROR" }), finding({ cell: "A1", severity: "ERROR" })]),
};
const warned: Outcome = { kind: "checked", result: result([finding()]) };

test("set to stop, errors stop the save with a message that counts them", () => {
  const verdict = verdictOf(faulty, "stop", zh);
  expect(verdict.allow).toBe(false);
  expect(verdict.message).toContain("2 处错误");
});

test("set to warn, errors let the save through and open the pane", () => {
  const verdict = verdictOf(faulty, "warn", zh);
  expect(verdict).toMatchObject({ allow: true, openPane: true });
  expect(verdict.message).toContain("2 处错误");
});

test("set to show, errors let the save through and open nothing", () => {
  expect(verdictOf(faulty, "show", zh)).toMatchObject({ allow: true, openPane: false });
});

test("warnings stop nothing", () => {
  expect(verdictOf(warned, "stop", zh)).toEqual({ allow: true, message: "", openPane: false });
});

describe("whatever fails on our side lets the save through", () => {
  const failures: Outcome[] = [
    { kind: "unreachable" },
    { kind: "slow" },
    { kind: "unread", reason: "" },
    { kind: "tooLarge", maxBytes: 20 << 20 },
    {
      kind: "refused",
      problem: { type: "", title: "繁忙", status: 503, detail: "稍后", code: "busy" },
    },
  ];
  test.each(failures)("$kind", (failure) => {
    const verdict = verdictOf(failure, "stop", zh);
    expect(verdict.allow).toBe(true);
    expect(verdict.message).not.toBe("");
  });
});

test("a workbook that is not ours is saved without a word", () => {
  expect(verdictOf({ kind: "notOurs" }, "stop", zh).message).toBe("");
});

test("every language but Chinese reads English", () => {
  expect(wordsFor("zh-TW").tag).toBe("zh");
  expect(wordsFor("de-DE").tag).toBe("en");
  expect(verdictOf(faulty, "stop", wordsFor("en-US")).message).toContain("2 errors");
});
