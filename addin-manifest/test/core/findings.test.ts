import { expect, test } from "vitest";
import type { Finding } from "../../src/core/api";
import { safeCorrections } from "../../src/core/corrections";
import { entries, isAboutWhole, quotation, slim } from "../../src/core/findings";
import { marksOf } from "../../src/core/marks";
import { chinese } from "../../src/core/words.zh";
import { finding, result } from "./samples";

const together = (ids: string[], message: string): NonNullable<Finding["together"]> => ({
  ids,
  message,
  expected: "",
  advice: "",
});

test("the findings of a cell are one entry that the gravest leads", () => {
  const found = result([
    finding({ id: "a", severity: "NOTE" }),
    finding({ id: "b", together: together(["b", "a"], "缺少比较符和单位") }),
    finding({ id: "c", cell: "B2" }),
  ]);
  expect(entries(found).map((entry) => entry.findings.map((one) => one.id))).toEqual([
    ["b", "a"],
    ["c"],
  ]);
  expect(entries(found)[0]?.message).toBe("缺少比较符和单位");
});

test("what is about a form as a whole is told from what stands in a cell", () => {
  expect(isAboutWhole(finding({ path: null, found: "" }))).toBe(true);
  expect(isAboutWhole(finding({ path: null, found: "#REF!" }))).toBe(false);
  expect(isAboutWhole(finding({ found: "" }))).toBe(false);
});

test("a quotation is one line of at most sixty characters", () => {
  expect(quotation(" 甲\n乙 ")).toBe("甲 乙");
  expect(quotation("长".repeat(60))).toBe("长".repeat(60));
  expect(Array.from(quotation("长".repeat(61)))).toHaveLength(60);
});

test("a cell with several findings has one mark of the gravest severity that says all", () => {
  const marks = marksOf(
    result([
      finding({ id: "T49@表!F17", rule: "T49", severity: "NOTE", message: "一" }),
      finding({
        id: "T50@表!F17",
        rule: "T50",
        severity: "ERROR",
        message: "二",
        together: together(["T50@表!F17", "T49@表!F17"], "一和二"),
      }),
    ]),
    chinese,
  );
  expect(marks).toHaveLength(1);
  expect(marks[0]?.severity).toBe("ERROR");
  expect(marks[0]?.text).toBe("错误 · 比较方向相反（T50）、比较方向相反（T49）\n一和二");
});

test("cells of the same address on two sheets are two cells", () => {
  expect(
    marksOf(result([finding(), finding({ id: "T54@表2!F17", sheet: "表2" })]), chinese),
  ).toHaveLength(2);
});

test("only safe corrections are given, with the whole text of the cell", () => {
  const found = result(
    [
      finding({ found: "％", fix: { text: "≥95%", safe: true } }),
      finding({ cell: "F18", fix: { text: "≥1", safe: false } }),
      finding({ cell: "F19" }),
    ],
    { F17: "≥95％" },
  );
  expect(safeCorrections(found)).toEqual([
    { id: "T54@汇总表!F17", sheet: "汇总表", cell: "F17", before: "≥95％", after: "≥95%" },
  ]);
});

test("of two safe corrections of one cell the first is given", () => {
  const fix = (text: string) => finding({ fix: { text, safe: true } });
  expect(safeCorrections(result([fix("甲"), fix("乙")])).map((one) => one.after)).toEqual(["甲"]);
});

test("a slim result keeps the fields of flagged cells only", () => {
  const thin = slim(result([finding()], { F17: "≤95", A1: "名称" }));
  expect(thin.forms[0]?.fields.map((field) => field.cell)).toEqual(["F17"]);
});
