import { html, type TemplateResult } from "lit-html";
import type { Severity } from "../core/api";
import { SEVERITIES } from "../core/findings";
import type { Counts } from "../core/list";
import type { Words } from "../core/words";

const SHAPES: Readonly<Record<Severity, string>> = { ERROR: "▲", WARNING: "◆", NOTE: "●" };

/** The shape of a severity in its colour; the word is said beside it. */
export function sign(severity: Severity): TemplateResult {
  return html`<span class="sign ${severity.toLowerCase()}" aria-hidden="true"
    >${SHAPES[severity]}</span
  >`;
}

/** How many of each severity, without those of which there are none. */
export function countsView(counts: Counts, words: Words): TemplateResult {
  return html`<span class="counts"
    >${SEVERITIES.filter((severity) => counts[severity] > 0).map(
      (severity) =>
        html`<span class="count"
          >${sign(severity)}<span class="unseen">${words.severities[severity]}</span>
          ${counts[severity]}</span
        >`,
    )}</span
  >`;
}
