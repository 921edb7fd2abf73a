import type { Severity } from "./api";

/** What a save with ERRORs meets, where Excel tells of saves before they happen. */
export type OnSave = "stop" | "warn" | "show";

/** What the server tells the add-in. */
export interface Settings {
  /** Address of the server with a slash at its end. */
  readonly server: string;
  readonly version: string;
  readonly onSave: OnSave;
  /** The server takes no larger files. */
  readonly maxBytes: number;
  /** By which marks on cells are known again as ours, in workbooks that the server annotated too. */
  readonly mark: {
    readonly formula: Readonly<Record<Severity, string>>;
    readonly inFormula: string;
    readonly colour: Readonly<Record<Severity, string>>;
    readonly note: string;
  };
  /** How a workbook with one of our forms is known: sources of regular expressions. */
  readonly names: { readonly titles: readonly string[]; readonly columns: readonly string[] };
}
