/** By which means a save leads to a check, from the best to the least. */
export type Means = "event" | "watch" | "button";

/** What led to a check: its user, the opening of the workbook, a save noticed, or a save's event. */
export type Occasion = "user" | "open" | "save" | "event";

/** What this Excel can do, found at run time. */
export interface Supports {
  /** Deployed with the preview's save events, and one of them has come. */
  readonly saveEvents: boolean;
  /** ExcelApi 1.7: names, blocks of cells. */
  readonly cells: boolean;
  /** ExcelApi 1.9: whether something is unsaved, and events of changes on any sheet. */
  readonly dirty: boolean;
  /** ExcelApi 1.11: saving. */
  readonly save: boolean;
  /** ExcelApi 1.6: conditional formats. */
  readonly tints: boolean;
  /** ExcelApi 1.18: notes. */
  readonly notes: boolean;
  /** ExcelApi 1.10: comments can be looked at. */
  readonly comments: boolean;
  /** ExcelApi 1.8: a workbook can be opened from bytes. */
  readonly newWorkbook: boolean;
}

export function meansOf(supports: Supports): Means {
  if (supports.saveEvents) return "event";
  return supports.cells && supports.dirty ? "watch" : "button";
}
