import type { CheckResult } from "../core/api";
import { countsOf, type List, listOf, type Row, rowsOf } from "../core/list";
import { type Look, opened, position } from "../core/look";
import { isAboutWhole } from "../core/findings";
import type { Words } from "../core/words";

/** A result as the list shows it. */
export interface Found {
  readonly result: CheckResult;
  /** All of them, whatever is chosen. */
  readonly rows: readonly Row[];
  readonly list: List;
  /** As it was asked for, without chosen severities of which there are none any more. */
  readonly look: Look;
  readonly opened: Row | undefined;
  /** Number of the line its user is at, from 0; -1 where there is none. */
  readonly position: number;
}

let rowsBefore: { result: CheckResult; rows: readonly Row[] } | undefined;
let listBefore: { rows: readonly Row[]; like: string; list: List } | undefined;

/** What is shown of a result; worked out once for many drawings. */
export function foundIn(result: CheckResult, asked: Look): Found {
  if (rowsBefore?.result !== result) rowsBefore = { result, rows: rowsOf(result) };
  const { rows } = rowsBefore;
  const counts = countsOf(rows);
  const look = { ...asked, only: asked.only.filter((severity) => counts[severity] > 0) };
  const like = JSON.stringify([look.grouping, look.only]);
  if (listBefore?.rows !== rows || listBefore.like !== like) {
    listBefore = { rows, like, list: listOf(rows, look.grouping, look.only) };
  }
  const { list } = listBefore;
  return { result, rows, list, look, opened: opened(list, look), position: position(list, look) };
}

/** How many forms nothing was found in. */
export function cleanForms({ result, rows }: Found): number {
  return result.forms.length - new Set(rows.flatMap(({ form }) => form ?? [])).size;
}

/** The project of a line, or that the file is meant. */
export function projectOf({ form }: Row, words: Words): string {
  if (form === undefined) return words.wholeFile;
  return form.projectName.trim() === "" ? words.noProject : form.projectName.trim();
}

/** The cell of a line, or that all of the form is meant; empty where it is all of the file. */
export function cellOf({ entry, form }: Row, words: Words): string {
  if (!isAboutWhole(entry.leading)) return entry.leading.cell;
  return form === undefined ? "" : words.wholeForm;
}

/** Project and cell. */
export function placeOf(row: Row, words: Words): string {
  return [projectOf(row, words), cellOf(row, words)].filter((part) => part !== "").join(" · ");
}

/** The short names of what is wrong in a cell. */
export function namesOf({ entry }: Row, words: Words): string {
  return [...new Set(entry.findings.map(({ name }) => name))].join(words.and);
}
