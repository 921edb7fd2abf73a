import { html, nothing, type TemplateResult } from "lit-html";
import { isAboutWhole, quotation } from "../core/findings";
import type { Row } from "../core/list";
import { placeOf } from "./found";
import type { Actions, State } from "./state";

/** All that is said of the finding that is opened, and what can be done about it. */
export function detailsView(state: State, row: Row, actions: Actions): TemplateResult {
  const { words, server } = state;
  const { entry } = row;
  const { leading } = entry;
  const fix = entry.findings.find((finding) => Boolean(finding.fix))?.fix;
  return html`<div class="details">
    <p class="message">${entry.message}</p>
    <button
      class="go"
      title=${words.goTo(`${leading.sheet}!${leading.cell}`)}
      @click=${() => {
        actions.goTo(leading);
      }}
    >
      ${placeOf(row, words)}
    </button>
    <dl>
      ${isAboutWhole(leading) ? nothing : line(words.found, quotation(leading.found))}
      ${line(words.expected, entry.expected)}
      ${fix && !fix.safe ? line(words.proposal, fix.text) : nothing}
      ${line(words.advice, entry.advice)}
    </dl>
    <div class="bar">
      ${correctView(state, row, actions)}
      ${entry.findings.map(
        ({ rule, name }) =>
          html`<a href="${server}rules/${rule}" target="_blank" rel="noopener"
            >${`${words.rule(rule)} ${name}`}</a
          >`,
      )}
    </div>
  </div>`;
}

function correctView(
  { words, busy }: State,
  row: Row,
  actions: Actions,
): TemplateResult | typeof nothing {
  const corrected = row.entry.findings.find((finding) => Boolean(finding.fix));
  if (!corrected?.fix?.safe) return nothing;
  const { text } = corrected.fix;
  return html`<fluent-button
    class="correct"
    size="small"
    ?disabled-focusable=${busy !== undefined}
    aria-label="${words.correctTo(text)} ${placeOf(row, words)}"
    @click=${() => {
      actions.correct(corrected);
    }}
    >${words.correctTo(text)}</fluent-button
  >`;
}

function line(name: string, text: string): TemplateResult | typeof nothing {
  return text === ""
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${text}</dd>`;
}
