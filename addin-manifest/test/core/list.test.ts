import { expect, test } from "vitest";
import type { CheckResult, Finding } from "../../src/core/api";
import { safeCorrections } from "../../src/core/corrections";
import { countsOf, type List, listOf, type Row, rowsOf } from "../../src/core/list";
import {
  choose,
  close,
  firstLook,
  fold,
  isUnfolded,
  next,
  open,
  opened,
  PAGE,
  part,
  position,
  regroup,
  settle,
} from "../../src/core/look";
import { finding, result } from "./samples";

/** A workbook with these forms, each with a finding for each severity. */
function workbook(...forms: (readonly Finding["severity"][])[]): CheckResult {
  const one = result([]);
  const [sample] = one.forms;
  if (sample === undefined) throw new Error("a result of one form");
  return {
    ...one,
    forms: forms.map((severities, index) => ({
      ...sample,
      index,
      fields: [],
      projectName: `项目${String(index + 1)}`,
      findings: severities.map((severity, at) =>
        finding({
          id: `${String(index)}-${String(at)}`,
          cell: `F${String(index * 100 + at)}`,
          rule: `T${String(at)}`,
          severity,
        }),
      ),
    })),
  };
}

const MIXED = workbook(["NOTE"], ["WARNING", "ERROR"], ["WARNING", "WARNING", "NOTE"]);

function keys(rows: readonly Row[]): string[] {
  return rows.map(({ key }) => key);
}

function list(of: CheckResult, grouping: "form" | "rule" = "form"): List {
  return listOf(rowsOf(of), grouping, []);
}

/** The row with this key. */
function row(of: List, key: string): Row {
  const found = of.rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

const many = workbook(...Array.from({ length: 40 }, () => ["WARNING", "NOTE"] as const));

test("by form the groups stand in the order of the sheets and the worst is marked", () => {
  const { groups } = list(MIXED);
  expect(groups.map((group) => keys(group.rows))).toEqual([
    ["0-0"],
    ["1-0", "1-1"],
    ["2-0", "2-1", "2-2"],
  ]);
  expect(groups.map(({ worst }) => worst)).toEqual([false, true, false]);
  expect(groups[2]?.counts).toEqual({ ERROR: 0, WARNING: 2, NOTE: 1 });
});

test("by rule the gravest stands first, then the most frequent", () => {
  const { groups } = list(MIXED, "rule");
  expect(groups.map(({ key }) => key)).toEqual(["T1", "T0", "T2"]);
  expect(groups.map(({ rows }) => rows.length)).toEqual([2, 3, 1]);
});

test("what is about the file stands first and is no form to begin with", () => {
  const of = { ...MIXED, findings: [finding({ id: "W01", rule: "W01", severity: "ERROR" })] };
  const { groups } = list(of);
  expect(groups[0]?.rows[0]?.form).toBeUndefined();
  expect(groups.map(({ worst }) => worst)).toEqual([false, false, true, false]);
});

test("findings that are told together are one line", () => {
  const ids = ["b", "a"];
  const of = result([
    finding({ id: "a" }),
    finding({ id: "b", together: { ids, message: "一和二", expected: "", advice: "" } }),
  ]);
  expect(rowsOf(of)).toHaveLength(1);
  expect(countsOf(rowsOf(of))).toEqual({ ERROR: 0, WARNING: 1, NOTE: 0 });
});

test("chosen severities leave out all others, and groups without any", () => {
  const only = listOf(rowsOf(MIXED), "form", ["WARNING"]);
  expect(keys(only.rows)).toEqual(["1-0", "2-0", "2-1"]);
  expect(only.groups).toHaveLength(2);
});

test("a severity is chosen and taken back, and several may be", () => {
  const both = choose(choose(firstLook("form"), "NOTE"), "ERROR");
  expect(both.only).toEqual(["NOTE", "ERROR"]);
  expect(choose(both, "NOTE").only).toEqual(["ERROR"]);
});

test("of few lines all groups are unfolded at first, of many the worst", () => {
  const look = firstLook("form");
  const few = list(MIXED);
  expect(few.groups.every((group) => isUnfolded(few, look, group))).toBe(true);
  const long = list(many);
  expect(long.groups.filter((group) => isUnfolded(long, look, group))).toHaveLength(1);
});

test("of many lines unfolding a group folds the others", () => {
  const long = list(many);
  const [, , third] = long.groups;
  if (third === undefined) throw new Error();
  const look = fold(long, firstLook("form"), third);
  expect(long.groups.filter((group) => isUnfolded(long, look, group))).toEqual([third]);
  const none = fold(long, look, third);
  expect(long.groups.some((group) => isUnfolded(long, none, group))).toBe(false);
});

test("of few lines each group is folded by itself", () => {
  const few = list(MIXED);
  const [first] = few.groups;
  if (first === undefined) throw new Error();
  const look = fold(few, firstLook("form"), first);
  expect(few.groups.map((group) => isUnfolded(few, look, group))).toEqual([false, true, true]);
});

test("one line is opened at a time and unfolds its group", () => {
  const long = list(many);
  const first = open(long, firstLook("form"), row(long, "0-0"));
  const last = open(long, first, row(long, "39-1"));
  expect(opened(long, last)?.key).toBe("39-1");
  expect(long.groups.filter((group) => isUnfolded(long, last, group))).toEqual([
    long.groups.at(-1),
  ]);
  expect(opened(long, close(last))).toBeUndefined();
  expect(position(long, close(last))).toBe(79);
});

test("next and previous go through all groups and round the end", () => {
  const few = list(MIXED);
  let look = firstLook("form");
  const seen: (string | undefined)[] = [];
  for (let i = 0; i < 7; i++) {
    const one = next(few, look, 1);
    seen.push(one?.key);
    if (one) look = open(few, look, one);
  }
  expect(seen).toEqual(["0-0", "1-0", "1-1", "2-0", "2-1", "2-2", "0-0"]);
  expect(next(few, look, -1)?.key).toBe("2-2");
  expect(next(few, firstLook("form"), -1)?.key).toBe("2-2");
  expect(next(list(result([])), look, 1)).toBeUndefined();
});

test("after a corrected finding the one that took its place is next", () => {
  const before = list(MIXED);
  const look = open(before, firstLook("form"), row(before, "1-1"));
  const after = list(workbook(["NOTE"], ["WARNING"], ["WARNING", "WARNING", "NOTE"]));
  expect(opened(after, look)).toBeUndefined();
  expect(next(after, look, 1)?.key).toBe("2-0");
  expect(next(after, look, -1)?.key).toBe("1-0");
});

test("the group of what was opened stays unfolded when another becomes the worst", () => {
  const long = list(many);
  const look = open(long, firstLook("form"), row(long, "0-0"));
  const after = list(workbook(["NOTE"], ...Array.from({ length: 40 }, () => ["ERROR"] as const)));
  expect(after.groups.map((group) => isUnfolded(after, look, group)).indexOf(true)).toBe(0);
});

test("when all of the unfolded group is corrected the worst is unfolded", () => {
  const long = list(many);
  const look = open(long, firstLook("form"), row(long, "0-0"));
  const after = list(workbook([], ...Array.from({ length: 40 }, () => ["NOTE"] as const)));
  expect(after.groups.filter((group) => isUnfolded(after, look, group))).toEqual([after.groups[0]]);
});

test("what the chosen severities leave out is no place to go on from", () => {
  const rows = rowsOf(MIXED);
  const all = listOf(rows, "form", []);
  const look = choose(open(all, firstLook("form"), row(all, "1-1")), "NOTE");
  const notes = listOf(rows, "form", look.only);
  expect(settle(notes, look).at).toBeUndefined();
  expect(next(notes, settle(notes, look), 1)?.key).toBe("0-0");
});

test("grouped anew, what is opened stays so", () => {
  const few = list(MIXED);
  const look = open(few, firstLook("form"), row(few, "2-2"));
  expect(opened(list(MIXED, "rule"), regroup(look, "rule"))?.key).toBe("2-2");
});

test("a long list is drawn page by page, and a shorter one after it is not left empty", () => {
  const all = Array.from({ length: 2 * PAGE + 5 }, (_, index) => index);
  expect(part(all, 0)).toMatchObject({ from: 0, before: 0, after: PAGE + 5 });
  expect(part(all, PAGE + 3)).toMatchObject({ from: PAGE, before: PAGE, after: 5 });
  expect(part(all.slice(0, 3), 2 * PAGE).items).toEqual([0, 1, 2]);
  expect(part([], PAGE).items).toEqual([]);
});

test("a thousand forms with ten thousand findings take no more than two seconds of work", () => {
  const ten = Array.from({ length: 10 }, (_, at): Finding["severity"] =>
    at === 0 ? "ERROR" : "NOTE",
  );
  const of = workbook(...Array.from({ length: 1000 }, () => ten));
  for (const { index, fields, findings } of of.forms) {
    for (const one of findings) {
      one.fix = { text: "≥1", safe: true };
      fields.push({ path: one.id, sheet: one.sheet, cell: one.cell, text: String(index) });
    }
  }
  const start = process.cpuUsage();
  const long = list(of);
  expect(long.rows).toHaveLength(10_000);
  expect(list(of, "rule").groups).toHaveLength(10);
  expect(safeCorrections(of)).toHaveLength(10_000);
  const last = next(long, firstLook("form"), -1);
  expect(last && opened(long, open(long, firstLook("form"), last))).toBe(last);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
});
