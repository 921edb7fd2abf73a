import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Severity } from "../core/api";
import { safeCorrections } from "../core/corrections";
import { SEVERITIES } from "../core/findings";
import { countsOf, type Grouping } from "../core/list";
import { cleanForms, type Found } from "./found";
import { listView } from "./list";
import { sign } from "./signs";
import type { Actions, State } from "./state";

const GROUPINGS: readonly Grouping[] = ["form", "rule"];

/** What was found; or why there is nothing to show. */
export function findingsView(
  state: State,
  found: Found | undefined,
  actions: Actions,
): TemplateResult | typeof nothing {
  const { outcome, words } = state;
  if (outcome === undefined) return nothing;
  if (outcome.kind !== "checked" || found === undefined) {
    return html`<p id="outcome">${outcome.kind === "checked" ? "" : words.outcome(outcome)}</p>`;
  }
  const clean = cleanForms(found);
  return html`
    <section id="findings" aria-label=${words.findings} aria-busy=${state.busy !== undefined}>
      ${found.rows.length === 0 ? html`<p id="clean">${words.clean}</p>` : summaryView(state, found, actions)}
      <div class="bar tools">
        ${found.rows.length === 0 ? nothing : groupingView(state, actions)}
        ${marksView(state, found, actions)}
      </div>
      ${correctAllView(state, found, actions)} ${listView(state, found, actions)}
      ${clean > 0 && found.rows.length > 0 ? html`<p class="hint">${words.cleanForms(clean)}</p>` : nothing}
      ${found.rows.length > 0 ? html`<p class="hint" id="keys">${words.keys}</p>` : nothing}
    </section>
  `;
}

/** How many forms, and of each severity how many findings; each of these shows only its own. */
function summaryView({ words }: State, found: Found, actions: Actions): TemplateResult {
  const counts = countsOf(found.rows);
  const chip = (severity: Severity) =>
    html`<button
      class="chip"
      aria-pressed=${found.look.only.includes(severity)}
      ?disabled=${counts[severity] === 0}
      @click=${() => {
        actions.choose(severity);
      }}
    >
      ${sign(severity)} ${`${words.severities[severity]} ${String(counts[severity])}`}
    </button>`;
  return html`<div class="bar" id="summary">
    <span>${words.forms(found.result.forms.length)}</span>
    <span class="bar chips" role="group" aria-label=${words.only}>${SEVERITIES.map(chip)}</span>
  </div>`;
}

function groupingView({ words, look }: State, actions: Actions): TemplateResult {
  const name = { form: words.byForm, rule: words.byRule };
  return html`<div class="either" role="group" aria-label=${words.grouping}>
    ${GROUPINGS.map(
      (by) =>
        html`<button
          id="by-${by}"
          aria-pressed=${look.grouping === by}
          @click=${() => {
            actions.group(by);
          }}
        >
          ${name[by]}
        </button>`,
    )}
  </div>`;
}

function marksView(
  { words, supports, marks, busy }: State,
  { rows }: Found,
  actions: Actions,
): TemplateResult {
  if (!supports.tints) return html`<p id="marks-off" class="hint">${words.marksOff}</p>`;
  return html`<label class="switch"
    ><fluent-switch
      id="marks"
      ?disabled=${busy !== undefined || (rows.length === 0 && !marks)}
      .checked=${live(marks)}
      @change=${(event: Event) => {
        actions.mark((event.target as HTMLInputElement).checked);
      }}
    ></fluent-switch
    >${words.marks}</label
  >`;
}

function correctAllView(
  { words, busy }: State,
  { result }: Found,
  actions: Actions,
): TemplateResult | typeof nothing {
  const safe = safeCorrections(result).length;
  return safe === 0
    ? nothing
    : html`<fluent-button
        id="correct-all"
        size="small"
        ?disabled-focusable=${busy !== undefined}
        @click=${() => {
          actions.previewAll();
        }}
        >${words.correctAll(safe)}</fluent-button
      >`;
}
