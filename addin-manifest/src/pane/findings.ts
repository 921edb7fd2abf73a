import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { CheckResult, Finding, Severity } from "../core/api";
import { safeCorrections } from "../core/corrections";
import { type Group, groups } from "../core/findings";
import type { Actions, State } from "./state";

const COLOURS: Readonly<Record<Severity, string>> = {
  ERROR: "danger",
  WARNING: "warning",
  NOTE: "informative",
};

/** What was found, by severity; or why there is nothing to show. */
export function findingsView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { outcome, words } = state;
  if (outcome === undefined) return nothing;
  if (outcome.kind !== "checked") return html`<p id="outcome">${words.outcome(outcome)}</p>`;
  const found = groups(outcome.result);
  return html`
    <section id="findings" aria-busy=${state.busy !== undefined}>
      ${found.length === 0 ? html`<p id="clean">${words.clean}</p>` : countsView(state, found)}
      ${toolsView(state, outcome.result, found, actions)}
      ${found.map((group) => groupView(state, group, actions))}
    </section>
  `;
}

function countsView({ words }: State, found: readonly Group[]): TemplateResult {
  return html`<p class="counts">
    ${found.map(
      ({ severity, findings }) =>
        html`<fluent-badge appearance="tint" color=${COLOURS[severity]}
          >${words.severity[severity]} ${findings.length}</fluent-badge
        >`,
    )}
  </p>`;
}

function toolsView(
  { words, supports, marks, busy }: State,
  result: CheckResult,
  found: readonly Group[],
  actions: Actions,
): TemplateResult {
  const safe = safeCorrections(result).length;
  return html`
    ${
      supports.tints
        ? html`<label class="switch"
            ><fluent-switch
              id="marks"
              ?disabled=${busy !== undefined || (found.length === 0 && !marks)}
              .checked=${live(marks)}
              @change=${(event: Event) => {
                actions.mark((event.target as HTMLInputElement).checked);
              }}
            ></fluent-switch
            >${words.marks}</label
          >`
        : html`<p id="marks-off" class="hint">${words.marksOff}</p>`
    }
    ${
      safe === 0
        ? nothing
        : html`<fluent-button
            id="correct-all"
            ?disabled-focusable=${busy !== undefined}
            @click=${() => {
              actions.previewAll();
            }}
            >${words.correctAll(safe)}</fluent-button
          >`
    }
  `;
}

function groupView(state: State, { severity, findings }: Group, actions: Actions): TemplateResult {
  return html`
    <h2>${state.words.severity[severity]} <span class="count">${findings.length}</span></h2>
    <ul class="findings ${severity.toLowerCase()}">
      ${repeat(
        findings,
        (finding) => finding.id,
        (finding) => html`<li>${findingView(state, finding, actions)}</li>`,
      )}
    </ul>
  `;
}

function findingView(
  { words, server, busy }: State,
  finding: Finding,
  actions: Actions,
): TemplateResult {
  const place = `${finding.sheet}!${finding.cell}`;
  const { fix } = finding;
  return html`
    <button
      class="finding"
      title=${words.goTo(place)}
      @click=${() => {
        actions.goTo(finding);
      }}
    >
      <span class="place">${place}</span>
      <span class="text">${finding.message}</span>
    </button>
    <dl>
      ${line(words.found, finding.found)} ${line(words.expected, finding.expected)}
      ${fix && !fix.safe ? line(words.proposal, fix.text) : nothing}
      ${line(words.advice, finding.advice)}
    </dl>
    <div class="bar">
      ${
        fix?.safe
          ? html`<fluent-button
              class="correct"
              size="small"
              ?disabled-focusable=${busy !== undefined}
              aria-label="${words.correctTo(fix.text)} ${place}"
              @click=${() => {
                actions.correct(finding);
              }}
              >${words.correctTo(fix.text)}</fluent-button
            >`
          : nothing
      }
      <a href="${server}rules/${finding.rule}" target="_blank" rel="noopener"
        >${words.rule(finding.rule)} ${finding.name}</a
      >
    </div>
  `;
}

function line(name: string, text: string): TemplateResult | typeof nothing {
  return text === ""
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${text}</dd>`;
}
