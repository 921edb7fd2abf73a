import { expect, test } from "vitest";
import { safeCorrections } from "../../src/core/corrections";
import { groups, slim } from "../../src/core/findings";
import { marksOf } from "../../src/core/marks";
import { finding, result } from "./samples";

test("errors stand first and empty groups are left out", () => {
  const found = result([finding(), finding({ cell: "B2", severity: "ERROR" })]);
  expect(groups(found).map((group) => group.severity)).toEqual(["ERROR", "WARNING"]);
});

test("a cell with several findings has one mark of the gravest severity that says all", () => {
  const marks = marksOf(
    result([
      finding({ severity: "NOTE", message: "一" }),
      finding({ severity: "ERROR", message: "二" }),
    ]),
  );
  expect(marks).toHaveLength(1);
  expect(marks[0]?.severity).toBe("ERROR");
  expect(marks[0]?.text).toContain("一");
  expect(marks[0]?.text).toContain("二");
});

test("cells of the same address on two sheets are two cells", () => {
  expect(marksOf(result([finding(), finding({ sheet: "表2" })]))).toHaveLength(2);
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
