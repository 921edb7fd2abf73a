import type { CheckResult, Severity } from "./api";
import { entries, type Entry, SEVERITIES } from "./findings";
import { placeKey, type Place } from "./place";
import type { Words } from "./words";

/** What a flagged cell shows. */
export interface CellMark extends Place {
  /** The gravest of the cell's findings. */
  readonly severity: Severity;
  /** For the note beside the cell. */
  readonly text: string;
}

/** One mark for each flagged cell, in the order of the findings. */
export function marksOf(result: CheckResult, words: Words): readonly CellMark[] {
  const cells = new Map<string, Entry[]>();
  for (const entry of entries(result)) {
    const key = placeKey(entry.leading);
    cells.set(key, [...(cells.get(key) ?? []), entry]);
  }
  return [...cells.values()].flatMap((own) => {
    const first = own[0];
    return first === undefined ? [] : [mark(first, own, words)];
  });
}

function mark({ leading }: Entry, own: readonly Entry[], words: Words): CellMark {
  const gravest = SEVERITIES.find((severity) => own.some((e) => e.leading.severity === severity));
  return {
    sheet: leading.sheet,
    cell: leading.cell,
    severity: gravest ?? leading.severity,
    text: own.map((entry) => `${words.noteHead(entry)}\n${entry.message}`).join("\n\n"),
  };
}
