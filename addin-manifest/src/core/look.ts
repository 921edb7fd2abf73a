import type { Severity } from "./api";
import type { Group, Grouping, List, Row } from "./list";

/** With more lines than these one group is unfolded at a time. */
const FEW = 30;

/** At most so many groups, and so many lines of a group, are drawn at once. */
export const PAGE = 50;

/** How the list is looked at; outlives the result it was first of. */
export interface Look {
  readonly grouping: Grouping;
  /** Only these; none for all. */
  readonly only: readonly Severity[];
  /** The unfolded groups; nothing as long as nobody folded or unfolded one. */
  readonly unfolded?: readonly string[] | undefined;
  /** Where its user is; nothing before the first was opened. */
  readonly at?: At | undefined;
  /** The first group drawn, and the first line of an unfolded group. */
  readonly groupsFrom: number;
  readonly rowsFrom: number;
}

interface At {
  readonly key: string;
  /** Where it stands or, once corrected, stood. */
  readonly index: number;
  /** Whether it is opened; one that was closed again still is where to go on from. */
  readonly open: boolean;
}

/** How a list is looked at first. */
export function firstLook(grouping: Grouping): Look {
  return { grouping, only: [], groupsFrom: 0, rowsFrom: 0 };
}

export function isUnfolded(list: List, { unfolded }: Look, group: Group): boolean {
  if (!isMany(list)) return unfolded?.includes(group.key) ?? true;
  const key = unfolded?.at(-1);
  // Nothing of the unfolded one may be left to correct.
  const isThere = unfolded?.length === 0 || list.groups.some((one) => one.key === key);
  return isThere ? group.key === key : group.worst;
}

/** Folds a group or unfolds it; of many lines only those of one group stay in sight. */
export function fold(list: List, look: Look, group: Group): Look {
  const unfolded = unfoldedKeys(list, look);
  if (unfolded.includes(group.key)) {
    return { ...look, unfolded: unfolded.filter((key) => key !== group.key) };
  }
  return unfold(list, look, group);
}

function unfold(list: List, look: Look, group: Group): Look {
  const others = isMany(list) ? [] : unfoldedKeys(list, look);
  return { ...look, unfolded: [...others, group.key], rowsFrom: 0 };
}

function unfoldedKeys(list: List, look: Look): readonly string[] {
  return list.groups.filter((group) => isUnfolded(list, look, group)).map(({ key }) => key);
}

function isMany({ rows }: List): boolean {
  return rows.length > FEW;
}

/** The line that is opened; nothing where none is, or where it is not in the list any more. */
export function opened({ rows }: List, { at }: Look): Row | undefined {
  return at?.open === true ? rows.find(({ key }) => key === at.key) : undefined;
}

/** Number of the line its user is at, from 0; -1 where there is none. */
export function position({ rows }: List, { at }: Look): number {
  return at === undefined ? -1 : rows.findIndex(({ key }) => key === at.key);
}

/** Opens a line, and with it its group; all others close. */
export function open(list: List, look: Look, row: Row): Look {
  const index = list.rows.indexOf(row);
  const number = list.groups.findIndex(({ rows }) => rows.includes(row));
  const group = list.groups[number];
  if (group === undefined) return look;
  // Unfolded by name from now on: what is worst may be another after the next check.
  const stays = !isMany(list) && isUnfolded(list, look, group);
  return {
    ...(stays ? look : unfold(list, look, group)),
    at: { key: row.key, index, open: true },
    groupsFrom: pageOf(number),
    rowsFrom: pageOf(group.rows.indexOf(row)),
  };
}

/** Brings a look to a list in another order or with other lines; what is opened stays so. */
export function settle(list: List, look: Look): Look {
  const row = opened(list, look);
  if (row !== undefined) return open(list, look, row);
  const index = position(list, look);
  return { ...look, at: look.at && index >= 0 ? { ...look.at, index } : undefined };
}

export function close(look: Look): Look {
  return look.at === undefined ? look : { ...look, at: { ...look.at, open: false } };
}

/**
 * The line after or before the one its user is at, round the end; after a corrected one that which
 * took its place.
 *
 * @param by 1 or -1
 */
export function next(list: List, look: Look, by: 1 | -1): Row | undefined {
  const { rows } = list;
  const here = position(list, look);
  const gone = (look.at?.index ?? 0) - (by === 1 ? 1 : 0);
  return rows.at(((here === -1 ? gone : here) + by) % Math.max(1, rows.length));
}

/** Groups anew; what is opened stays so. */
export function regroup(look: Look, grouping: Grouping): Look {
  return { ...look, grouping, unfolded: undefined, groupsFrom: 0, rowsFrom: 0 };
}

/** Shows only this severity beside those chosen already; takes it back where it was chosen. */
export function choose(look: Look, severity: Severity): Look {
  const only = look.only.includes(severity)
    ? look.only.filter((one) => one !== severity)
    : [...look.only, severity];
  return { ...look, only, unfolded: undefined, groupsFrom: 0, rowsFrom: 0 };
}

/** The first index of the page that an index is on. */
function pageOf(index: number): number {
  return index - (index % PAGE);
}

/** The part of a list that is drawn, and how many are before and after it. */
export interface Part<T> {
  readonly items: readonly T[];
  readonly from: number;
  readonly before: number;
  readonly after: number;
}

export function part<T>(all: readonly T[], from: number): Part<T> {
  // A later result may have fewer.
  const start = pageOf(Math.min(from, Math.max(0, all.length - 1)));
  const items = all.slice(start, start + PAGE);
  return { items, from: start, before: start, after: all.length - start - items.length };
}
