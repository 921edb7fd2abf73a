import type { Supports } from "../core/means";
import { isSupported } from "./office";

/** What this Excel has, by its requirement sets. */
export function supports(saveEvents: boolean): Supports {
  const excel = (version: string): boolean => isSupported("ExcelApi", version);
  return {
    saveEvents,
    sharedRuntime: isSupported("SharedRuntime", "1.1"),
    cells: excel("1.7"),
    dirty: excel("1.9"),
    save: excel("1.11"),
    tints: excel("1.6"),
    notes: excel("1.18"),
    comments: excel("1.10"),
    newWorkbook: excel("1.8"),
  };
}
