import type { CheckResult, SubmissionResult, Template } from "../core/api";
import type { Says } from "../core/says";
import type { Settings } from "../core/settings";
import { bearer, call, type Answer, type Call } from "./call";
import { multipart, type Part } from "./multipart";

export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The calls about workbooks. */
export class Client {
  constructor(
    private readonly server: string,
    private readonly language: string,
  ) {}

  check(workbook: Workbook): Promise<Answer<CheckResult>> {
    return this.post("api/v1/checks", [file(workbook)], {});
  }

  /** Hands it in for whom the token stands. */
  submit(workbook: Workbook, says: Says, token: string): Promise<Answer<SubmissionResult>> {
    const texts = Object.entries<string>({ ...says })
      .filter(([, text]) => text.trim() !== "")
      .map(([name, text]) => ({ name, text }));
    return this.post("api/v1/submissions", [file(workbook), ...texts], bearer(token));
  }

  templates(): Promise<Answer<Template[]>> {
    return this.call("api/v1/templates", {}, (response) => response.json());
  }

  template(id: string): Promise<Answer<ArrayBuffer>> {
    const path = `api/v1/templates/${encodeURIComponent(id)}`;
    return this.call(path, {}, (response) => response.arrayBuffer());
  }

  private post<T>(
    path: string,
    parts: readonly Part[],
    who: Record<string, string>,
  ): Promise<Answer<T>> {
    const { contentType, bytes } = multipart(parts);
    return this.call(
      path,
      { method: "POST", body: bytes, headers: { ...who, "Content-Type": contentType } },
      (response) => response.json() as Promise<T>,
    );
  }

  private call<T>(
    path: string,
    request: Call,
    read: (response: Response) => Promise<T>,
  ): Promise<Answer<T>> {
    const headers = { ...request.headers, "Accept-Language": this.language };
    return call(this.server + path, { ...request, headers }, read);
  }
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
