import type { CheckResult, Finding, Severity } from "./api";
import { placeKey } from "./place";

/** From the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ["ERROR", "WARNING", "NOTE"];

export interface Group {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** All findings of a workbook, those of the file as a whole first. */
export function allFindings(result: CheckResult): readonly Finding[] {
  return [...result.findings, ...result.forms.flatMap((form) => form.findings)];
}

/** By severity, the gravest first; none is empty. */
export function groups(result: CheckResult): readonly Group[] {
  const all = allFindings(result);
  return SEVERITIES.map((severity) => ({
    severity,
    findings: all.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
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
