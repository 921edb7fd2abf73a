import type { CheckResult, Finding } from "../../src/core/api";

/** A finding as the server gives it. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: `T54@汇总表!${changes.cell ?? "F17"}`,
    key: "T54@设备维保费",
    rule: "T54",
    name: "比较方向相反",
    severity: "WARNING",
    sheet: "汇总表",
    cell: "F17",
    path: "indicators[3].target",
    also: [],
    message: "开机率应当越高越好",
    found: "≤95.00(%)",
    expected: "≥95.00(%)",
    advice: "改为 ≥",
    fix: null,
    together: null,
    ...changes,
  };
}

/** A result of one form with these findings, whose cells say these texts. */
export function result(findings: Finding[], texts: Record<string, string> = {}): CheckResult {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    fileName: "申报表.xlsx",
    sha256: "0",
    size: 1,
    template: null,
    forms: [
      {
        index: 0,
        kind: "DECLARATION",
        sheet: "汇总表",
        range: "A1:F20",
        year: 2024,
        projectName: "设备维保费",
        unit: "",
        department: "",
        fields: Object.entries(texts).map(([cell, text]) => ({
          path: cell,
          sheet: "汇总表",
          cell,
          text,
        })),
        findings,
        notChecked: [],
        unread: [],
        readings: [],
      },
    ],
    sheets: [],
    findings: [],
    summary: {
      errors: count("ERROR"),
      warnings: count("WARNING"),
      notes: count("NOTE"),
      acceptable: count("ERROR") === 0,
    },
  };
}
