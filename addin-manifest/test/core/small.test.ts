import { expect, test } from "vitest";
import { accountFrom, tokenName } from "../../src/core/account";
import { fileName } from "../../src/core/filename";
import { handoverFrom, handoverKey } from "../../src/core/handover";
import { meansOf, type Supports } from "../../src/core/means";
import { within } from "../../src/core/outcome";
import { plain } from "../../src/core/plain";

const full: Supports = {
  saveEvents: true,
  cells: true,
  dirty: true,
  save: true,
  tints: true,
  notes: true,
  comments: true,
  newWorkbook: true,
};

test("the best means that this Excel has is chosen", () => {
  expect(meansOf(full)).toBe("event");
  expect(meansOf({ ...full, saveEvents: false })).toBe("watch");
  expect(meansOf({ ...full, saveEvents: false, dirty: false })).toBe("button");
  expect(meansOf({ ...full, saveEvents: false, cells: false })).toBe("button");
});

test("a workbook is sent under its own name", () => {
  expect(fileName("2024年申报表.xlsx")).toBe("2024年申报表.xlsx");
  expect(fileName("宏.XLSM")).toBe("宏.XLSM");
});

test("what Excel gives as Open XML is named so", () => {
  expect(fileName("旧表.xls")).toBe("旧表.xlsx");
  expect(fileName("工作簿1")).toBe("工作簿1.xlsx");
  expect(fileName("")).toBe("工作簿.xlsx");
  expect(fileName("表.2024")).toBe("表.2024.xlsx");
});

test("full- and half-width read the same", () => {
  expect(plain("（％） Ａ\u00a0b\u200b")).toBe("(%)Ab");
});

test("a note cut off or of another version is no note", () => {
  expect(handoverFrom(null)).toBeUndefined();
  expect(handoverFrom('{"at":1')).toBeUndefined();
  expect(handoverFrom('{"at":1}')).toBeUndefined();
  expect(handoverFrom("null")).toBeUndefined();
});

test("notes of two workbooks do not meet", () => {
  expect(handoverKey("甲.xlsx")).not.toBe(handoverKey("乙.xlsx"));
});

test("an answer in time is taken, a late one is not waited for", async () => {
  expect(await within(1000, Promise.resolve("in time"), "late")).toBe("in time");
  expect(await within(1, new Promise<string>(() => undefined), "late")).toBe("late");
});

test("a failure in time stays one", async () => {
  await expect(within(1000, Promise.reject(new Error("no")), "late")).rejects.toThrow("no");
});

test("whoever was kept is known again, and nobody by half", () => {
  const account = { id: "7", token: "abc", login: "a", name: "甲" };
  expect(accountFrom(JSON.stringify(account))).toEqual(account);
  for (const kept of [null, "", "null", "{", '{"token":"abc"}', '{"id":7,"token":"abc"}']) {
    expect(accountFrom(kept)).toBeUndefined();
  }
});

test("a token is named after its Excel, as far as that says what it is", () => {
  expect(tokenName("PC", "16.0.19127.20000")).toBe("Excel PC 16.0.19127.20000");
  expect(tokenName(undefined, "")).toBe("Excel");
  expect(tokenName("x".repeat(200), "1")).toHaveLength(100);
});
