import type { CheckResult, Problem } from "./api";

/** What became of a check. */
export type Outcome =
  | { readonly kind: "checked"; readonly result: CheckResult }
  /** None of our forms; nothing was sent. */
  | { readonly kind: "notOurs" }
  /** The server says why it cannot check the file. */
  | { readonly kind: "refused"; readonly problem: Problem }
  /** Larger than the server takes; nothing was sent. */
  | { readonly kind: "tooLarge"; readonly maxBytes: number }
  | { readonly kind: "unreachable" }
  | { readonly kind: "slow" }
  /** Excel did not give the file. */
  | { readonly kind: "unread"; readonly reason: string };

/** Something came in between; nothing is known of the workbook. */
export function isMissed(
  outcome: Outcome,
): outcome is Extract<Outcome, { kind: "unreachable" | "slow" | "unread" }> {
  return ["unreachable", "slow", "unread"].includes(outcome.kind);
}

/** The longest a save waits for us, in milliseconds. */
export const PATIENCE = 5000;

/** The promise's value, or the other one when it takes longer. */
export async function within<T>(millis: number, work: Promise<T>, late: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bell = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(late);
    }, millis);
  });
  try {
    return await Promise.race([work, bell]);
  } finally {
    clearTimeout(timer);
  }
}
