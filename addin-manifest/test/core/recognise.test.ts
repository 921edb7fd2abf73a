import { expect, test } from "vitest";
import { Recogniser } from "../../src/core/recognise";

const names = { titles: ["绩效目标申报表"], columns: ["一级指标", "二级指标", "三级指标"] };

const carries = (...rows: string[][]): boolean => new Recogniser(names).take(rows);

test("a title alone tells one of our forms", () => {
  expect(carries(["", "2024年度项目支出绩效目标申报表"])).toBe(true);
});

test("width and blanks make no difference", () => {
  expect(carries(["绩 效 目 标\n申\u3000报\u200b表"])).toBe(true);
});

test("two different column heads tell a form, one twice does not", () => {
  expect(carries(["一级指标", "二级指标"])).toBe(true);
  expect(carries(["一级指标", "一级指标"])).toBe(false);
});

test("a head that fits two columns needs a second head beside it", () => {
  const broad = { titles: [], columns: ["指标", "三级指标"] };
  expect(new Recogniser(broad).take([["三级指标"]])).toBe(false);
  expect(new Recogniser(broad).take([["三级指标", "指标值"]])).toBe(true);
});

test("column heads are counted over several blocks", () => {
  const recogniser = new Recogniser(names);
  expect(recogniser.take([["一级指标"]])).toBe(false);
  expect(recogniser.take([["三级指标"]])).toBe(true);
});

test("a long sentence that speaks of a form is no title", () => {
  expect(carries([`${"请各单位按照要求认真填写".repeat(6)}绩效目标申报表`])).toBe(false);
});

test("an empty workbook and a list of salaries are none of ours", () => {
  expect(carries()).toBe(false);
  expect(carries(["姓名", "岗位", "基本工资"], ["张三", "会计", "5000"])).toBe(false);
});
