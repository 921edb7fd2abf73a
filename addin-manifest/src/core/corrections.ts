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
  const before = textsOf(result).get(placeKey(finding)) ?? finding.found;
  return { id, sheet, cell, before, after: finding.fix.text };
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

const known = new WeakMap<CheckResult, ReadonlyMap<string, string>>();

/** The whole texts of the cells, of which a finding may quote a part; read once of each result. */
function textsOf(result: CheckResult): ReadonlyMap<string, string> {
  const texts =
    known.get(result) ??
    new Map(
      result.forms.flatMap(({ fields }) =>
        fields.map((field) => [placeKey(field), field.text] as const),
      ),
    );
  known.set(result, texts);
  return texts;
}
