import type { CheckResult, Finding, Severity } from "./api";
import { allFindings, SEVERITIES } from "./findings";
import { placeKey, type Place } from "./place";

/** What a flagged cell shows. */
export interface CellMark extends Place {
  /** The gravest of the cell's findings. */
  readonly severity: Severity;
  /** For the note beside the cell, one finding a paragraph. */
  readonly text: string;
}

/** One mark for each flagged cell, in the order of the findings. */
export function marksOf(result: CheckResult): readonly CellMark[] {
  const cells = new Map<string, Finding[]>();
  for (const finding of allFindings(result)) {
    const key = placeKey(finding);
    cells.set(key, [...(cells.get(key) ?? []), finding]);
  }
  return [...cells.values()].flatMap((findings) => {
    const first = findings[0];
    return first === undefined ? [] : [mark(first, findings)];
  });
}

function mark(first: Finding, findings: readonly Finding[]): CellMark {
  const gravest = SEVERITIES.find((severity) => findings.some((f) => f.severity === severity));
  return {
    sheet: first.sheet,
    cell: first.cell,
    severity: gravest ?? first.severity,
    text: findings.map((f) => `${f.rule} ${f.name}：${f.message}`).join("\n\n"),
  };
}
