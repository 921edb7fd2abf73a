import type { CheckResult, Finding } from "./api";
import { allFindings } from "./findings";
import { placeKey, type Place } from "./place";

/** A safe correction of one cell. */
export interface Correction extends Place {
  /** The finding's. */
  readonly id: string;
  /** What the check saw there; a cell that says something else by now is left alone. */
  readonly before: string;
  readonly after: string;
}

/** The safe correction of a finding; nothing where there is none. */
export function correctionOf(finding: Finding, result: CheckResult): Correction | undefined {
  if (finding.fix?.safe !== true) return undefined;
  const { id, sheet, cell } = finding;
  return { id, sheet, cell, before: shownIn(result, finding), after: finding.fix.text };
}

/** All safe ones, one a cell: a second one on the same cell was made for the text before the first. */
export function safeCorrections(result: CheckResult): readonly Correction[] {
  const cells = new Set<string>();
  return allFindings(result).flatMap((finding) => {
    const correction = correctionOf(finding, result);
    const key = placeKey(finding);
    if (correction === undefined || cells.has(key)) return [];
    cells.add(key);
    return [correction];
  });
}

/** A finding may quote a part; the field knows the whole text of its cell. */
function shownIn(result: CheckResult, finding: Finding): string {
  const field = result.forms
    .flatMap((form) => form.fields)
    .find((row) => placeKey(row) === placeKey(finding));
  return field?.text ?? finding.found;
}
