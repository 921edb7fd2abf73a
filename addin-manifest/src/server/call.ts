import type { Problem } from "../core/api";
import { within } from "../core/outcome";

/** No call is waited for longer, in milliseconds: the pane must not hang on one. */
const LIMIT = 60_000;

/** What a call came to. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

export interface Call {
  readonly method?: string;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls the server; whatever comes in between is no answer of it. */
export async function call<T>(
  address: string,
  request: Call,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    // Who calls is said by the call itself and by nothing that a browser sends along.
    const answer = fetch(address, { ...request, credentials: "omit" });
    const response = await within(LIMIT, answer, undefined);
    if (response === undefined) return { kind: "unreachable" };
    if (response.ok) return { kind: "ok", value: await read(response) };
    // A proxy in between answers with a page of its own.
    const problem = (await response.json()) as Partial<Problem>;
    return isProblem(problem) ? { kind: "refused", problem } : { kind: "unreachable" };
  } catch {
    return { kind: "unreachable" };
  }
}

function isProblem(body: Partial<Problem>): body is Problem {
  return typeof body.title === "string" && typeof body.detail === "string";
}

/** What a call says of whom it is for. */
export function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}
