import type { Supports } from "../core/means";
import { isSupported } from "./office";

/** What this Excel has, by its requirement sets. */
export function supports(saveEvents: boolean): Supports {
  const excel = (version: string): boolean => isSupported("ExcelApi", version);
  return {
    saveEvents,
    cells: excel("1.7"),
    dirty: excel("1.9"),
    save: excel("1.11"),
    tints: excel("1.6"),
    // Excel may have them without our copy of its library knowing: npm's ends at ExcelApi 1.15.
    notes: excel("1.18") && "notes" in Excel.Worksheet.prototype,
    comments: excel("1.10"),
    newWorkbook: excel("1.8"),
  };
}
