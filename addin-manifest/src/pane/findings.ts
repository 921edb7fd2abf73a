import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { CheckResult, Severity } from "../core/api";
import { safeCorrections } from "../core/corrections";
import {
  type Entry,
  type Group,
  groups,
  isAboutWhole,
  quotation,
  SEVERITIES,
} from "../core/findings";
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
      ${found.length === 0 ? html`<p id="clean">${words.clean}</p>` : countsView(state, outcome.result)}
      ${toolsView(state, outcome.result, found, actions)}
      ${found.map((group) => groupView(state, group, actions))}
    </section>
  `;
}

function countsView({ words }: State, { summary }: CheckResult): TemplateResult {
  const counts: Readonly<Record<Severity, number>> = {
    ERROR: summary.errors,
    WARNING: summary.warnings,
    NOTE: summary.notes,
  };
  return html`<p class="counts">
    ${SEVERITIES.filter((severity) => counts[severity] > 0).map(
      (severity) =>
        html`<fluent-badge appearance="tint" color=${COLOURS[severity]}
          >${words.severity[severity]} ${counts[severity]}</fluent-badge
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

function groupView(state: State, { severity, entries }: Group, actions: Actions): TemplateResult {
  return html`
    <h2>${state.words.severity[severity]} <span class="count">${entries.length}</span></h2>
    <ul class="findings ${severity.toLowerCase()}">
      ${repeat(
        entries,
        (entry) => entry.leading.id,
        (entry) => html`<li>${entryView(state, entry, actions)}</li>`,
      )}
    </ul>
  `;
}

function entryView({ words, server, busy }: State, entry: Entry, actions: Actions): TemplateResult {
  const { leading } = entry;
  const address = `${leading.sheet}!${leading.cell}`;
  const whole = isAboutWhole(leading);
  const place = whole ? `${leading.sheet}${words.wholeForm}` : address;
  const corrected = entry.findings.find((finding) => Boolean(finding.fix));
  const fix = corrected?.fix;
  return html`
    <button
      class="finding"
      title=${words.goTo(address)}
      @click=${() => {
        actions.goTo(leading);
      }}
    >
      <span class="place">${place}</span>
      <span class="text">${entry.message}</span>
    </button>
    <dl>
      ${whole ? nothing : line(words.found, quotation(leading.found))}
      ${line(words.expected, entry.expected)}
      ${fix && !fix.safe ? line(words.proposal, fix.text) : nothing}
      ${line(words.advice, entry.advice)}
    </dl>
    <div class="bar">
      ${
        corrected && fix?.safe
          ? html`<fluent-button
              class="correct"
              size="small"
              ?disabled-focusable=${busy !== undefined}
              aria-label="${words.correctTo(fix.text)} ${place}"
              @click=${() => {
                actions.correct(corrected);
              }}
              >${words.correctTo(fix.text)}</fluent-button
            >`
          : nothing
      }
      ${entry.findings.map(
        ({ rule, name }) =>
          html`<a href="${server}rules/${rule}" target="_blank" rel="noopener"
            >${words.rule(rule)} ${name}</a
          >`,
      )}
    </div>
  `;
}

function line(name: string, text: string): TemplateResult | typeof nothing {
  return text === ""
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${text}</dd>`;
}
