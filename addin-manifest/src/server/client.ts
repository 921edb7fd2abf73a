import type { CheckResult, Problem, SubmissionResult, Template } from "../core/api";
import { within } from "../core/outcome";
import type { Settings } from "../core/settings";
import { multipart, type Part } from "./multipart";

/** No call is waited for longer, in milliseconds: the pane must not hang on one. */
const LIMIT = 60_000;

/** What a call came to. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The calls of the server that the add-in makes, and no others. */
export class Client {
  constructor(
    private readonly server: string,
    private readonly language: string,
  ) {}

  check(workbook: Workbook): Promise<Answer<CheckResult>> {
    return this.post("api/v1/checks", [file(workbook)]);
  }

  /** Hands it in; what its sender says only where the forms do not say it. */
  submit(
    workbook: Workbook,
    says: { readonly year?: string; readonly unit?: string },
  ): Promise<Answer<SubmissionResult>> {
    const texts = Object.entries(says)
      .filter(([, text]) => text.trim() !== "")
      .map(([name, text]) => ({ name, text }));
    return this.post("api/v1/submissions", [file(workbook), ...texts]);
  }

  templates(): Promise<Answer<Template[]>> {
    return this.call("api/v1/templates", {}, (response) => response.json());
  }

  template(id: string): Promise<Answer<ArrayBuffer>> {
    const path = `api/v1/templates/${encodeURIComponent(id)}`;
    return this.call(path, {}, (response) => response.arrayBuffer());
  }

  private post<T>(path: string, parts: readonly Part[]): Promise<Answer<T>> {
    const { contentType, bytes } = multipart(parts);
    return this.call(
      path,
      { method: "POST", body: bytes, headers: { "Content-Type": contentType } },
      (response) => response.json() as Promise<T>,
    );
  }

  private async call<T>(
    path: string,
    request: { method?: string; body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> },
    read: (response: Response) => Promise<T>,
  ): Promise<Answer<T>> {
    try {
      const headers = { ...request.headers, "Accept-Language": this.language };
      const answer = fetch(this.server + path, { ...request, headers });
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
}

function isProblem(body: Partial<Problem>): body is Problem {
  return typeof body.title === "string" && typeof body.detail === "string";
}

function file({ name, bytes }: Workbook): Part {
  return { name: "file", fileName: name, bytes };
}

/** The settings, from beside the page. */
export async function fetchSettings(): Promise<Settings> {
  const response = await fetch("settings.json", { cache: "no-store" });
  if (!response.ok) throw new Error(`settings: ${String(response.status)}`);
  return (await response.json()) as Settings;
}
