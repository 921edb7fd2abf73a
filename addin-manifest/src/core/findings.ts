import type { CheckResult, Finding, Severity } from "./api";
import { placeKey } from "./place";

/** From the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["ERROR", "WARNING", "NOTE"];

/** What is said of one cell: all its findings in one text. */
export interface Entry {
  /** The gravest, which leads. */
  readonly leading: Finding;
  /** All of the cell, the leading one first. */
  readonly findings: readonly Finding[];
  readonly message: string;
  readonly expected: string;
  readonly advice: string;
}

/** Whether a finding is about a form or the file as a whole, not about what stands in its cell. */
export function isAboutWhole({ path, found }: Finding): boolean {
  return (path ?? null) === null && found.trim() === "";
}

const LONGEST_QUOTATION = 60;

/** What a cell says, in one line and no longer than people would read. */
export function quotation(text: string): string {
  const signs = Array.from(text.trim().replace(/\s+/g, " "));
  return signs.length <= LONGEST_QUOTATION
    ? signs.join("")
    : `${signs.slice(0, LONGEST_QUOTATION - 1).join("")}…`;
}

/** One entry a cell, in the order of their leading findings. */
export function entries(result: CheckResult): readonly Entry[] {
  const all = allFindings(result);
  const byId = new Map(all.map((finding) => [finding.id, finding]));
  const led = new Set(all.flatMap((finding) => finding.together?.ids.slice(1) ?? []));
  return all
    .filter((finding) => !led.has(finding.id))
    .map((leading) => {
      const { message, expected, advice, ids } = {
        ids: [leading.id],
        ...leading,
        ...leading.together,
      };
      return {
        leading,
        findings: ids.flatMap((id) => byId.get(id) ?? []),
        message,
        expected,
        advice,
      };
    });
}

/** All findings of a workbook, those of the file as a whole first. */
export function allFindings(result: CheckResult): readonly Finding[] {
  return [...result.findings, ...result.forms.flatMap((form) => form.findings)];
}

/** What the pane needs of a result and no more: of its many fields those that were flagged. */
export function slim(result: CheckResult): CheckResult {
  const flagged = new Set(allFindings(result).map(placeKey));
  return {
    ...result,
    forms: result.forms.map((form) => ({
      ...form,
      fields: form.fields.filter((field) => flagged.has(placeKey(field))),
    })),
  };
}
