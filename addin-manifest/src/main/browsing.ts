import type { Finding, Severity } from "../core/api";
import type { Group, Grouping, Row } from "../core/list";
import {
  choose,
  close,
  firstLook,
  fold,
  type Look,
  next,
  open,
  regroup,
  settle,
} from "../core/look";
import { remember, remembered } from "../host/session";
import { type Found, foundIn, namesOf, placeOf } from "../pane/found";
import type { Desk } from "./desk";

const GROUPING = "jihe.grouping";

/** The look that a pane starts with: grouped as it last was. */
export function startingLook(): Look {
  return firstLook(remembered(GROUPING) === "rule" ? "rule" : "form");
}

/** Going through the findings. */
export class Browsing {
  /**
   * @param goTo selects the cell of a finding
   */
  constructor(
    private readonly desk: Desk,
    private readonly goTo: (finding: Finding) => void,
  ) {}

  open(row: Row): void {
    this.look((found) => open(found.list, found.look, row));
    const { words } = this.desk.now;
    const found = this.found();
    if (found === undefined) return;
    const { leading, message } = row.entry;
    const what = [words.severity[leading.severity], namesOf(row, words), placeOf(row, words)];
    const said = `${what.join(words.pause)}${words.pause}${message}`;
    this.desk.set({
      announced: words.position(found.position + 1, found.list.rows.length, said),
    });
    this.goTo(leading);
  }

  step(by: 1 | -1): void {
    // What is about to be corrected covers the list.
    const found = this.desk.now.preview === undefined ? this.found() : undefined;
    const row = found && next(found.list, found.look, by);
    if (row) this.open(row);
  }

  close(): void {
    this.look(({ look }) => close(look));
  }

  fold(group: Group): void {
    this.look(({ list, look }) => fold(list, look, group));
  }

  group(by: Grouping): void {
    remember(GROUPING, by);
    this.look(({ look }) => regroup(look, by));
    this.look(({ list, look }) => settle(list, look));
  }

  choose(severity: Severity): void {
    this.look(({ look }) => choose(look, severity));
    this.look(({ list, look }) => settle(list, look));
  }

  page(from: { groups: number } | { rows: number }): void {
    this.look(({ look }) =>
      "groups" in from ? { ...look, groupsFrom: from.groups } : { ...look, rowsFrom: from.rows },
    );
  }

  private look(change: (found: Found) => Look): void {
    const found = this.found();
    if (found) this.desk.set({ look: change(found) });
  }

  private found(): Found | undefined {
    const { outcome, look } = this.desk.now;
    return outcome?.kind === "checked" ? foundIn(outcome.result, look) : undefined;
  }
}
