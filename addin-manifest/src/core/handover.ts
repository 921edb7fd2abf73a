import type { Outcome } from "./outcome";
import type { Verdict } from "./verdict";

/** What the event script leaves for the pane. */
export interface Handover {
  readonly happened: "save" | "open";
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

/** Several workbooks may be open at once. */
export function handoverKey(workbook: string): string {
  return `jihe.event:${workbook}`;
}

/** Reads what was left; nothing when it is of another version or cut off. */
export function handoverFrom(stored: string | null | undefined): Handover | undefined {
  if (!stored) return undefined;
  try {
    const value = JSON.parse(stored) as Partial<Handover> | null;
    const whole = typeof value?.at === "number" && value.outcome && value.verdict;
    return whole ? (value as Handover) : undefined;
  } catch {
    return undefined;
  }
}
