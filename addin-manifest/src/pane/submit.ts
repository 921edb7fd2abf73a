import { html, nothing, type TemplateResult } from "lit-html";
import type { SubmissionResult } from "../core/api";
import { changeLink } from "./signin";
import type { Actions, State, Submission } from "./state";

type Stored = SubmissionResult["stored"][number];

/** Handing in, and what became of it. */
export function submitView(state: State, actions: Actions): TemplateResult {
  const { words, busy, submission } = state;
  return html`
    <section id="submission">
      <h2>${words.submit}</h2>
      <p class="hint">${words.submitHint}</p>
      ${submission?.kind === "done" ? storedView(state, submission.result, actions) : nothing}
      ${submission?.kind === "failed" ? failedView(state, submission, actions) : nothing}
      <fluent-button
        id="submit"
        ?disabled-focusable=${busy !== undefined}
        @click=${() => {
          actions.submit({});
        }}
        >${words.submit}</fluent-button
      >
    </section>
  `;
}

function failedView(
  state: State,
  failed: Extract<Submission, { kind: "failed" }>,
  actions: Actions,
): TemplateResult {
  const { words, busy } = state;
  return html`<p id="submit-failed" role="alert">
      ${failed.text} ${failed.changePassword === true ? changeLink(state) : nothing}
    </p>
    ${
      failed.needsNote === true
        ? html`<form
            id="says"
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              const said = new FormData(event.target as HTMLFormElement);
              actions.submit({ ...failed.says, note: text(said.get("note")) });
            }}
          >
            <fluent-text-input name="note" maxlength="1000" required
              >${words.note}</fluent-text-input
            >
            <fluent-button type="submit" ?disabled-focusable=${busy !== undefined}
              >${words.submitAgain}</fluent-button
            >
          </form>`
        : nothing
    }`;
}

function storedView(state: State, result: SubmissionResult, actions: Actions): TemplateResult {
  const { words } = state;
  const when = new Date(result.received).toLocaleString(words.tag === "zh" ? "zh-CN" : "en");
  const needs = (what: Stored["state"]): boolean => result.stored.some((row) => row.state === what);
  return html`
    <p id="submitted">${words.submitted(result.submission, when)}</p>
    <ul>
      ${result.stored.map((row) => html`<li>${rowView(state, result, row)}</li>`)}
    </ul>
    ${
      needs("NEEDS_YEAR") || needs("NEEDS_UNIT")
        ? saysView(state, needs("NEEDS_YEAR"), needs("NEEDS_UNIT"), actions)
        : nothing
    }
  `;
}

function rowView({ words }: State, result: SubmissionResult, row: Stored): TemplateResult {
  const form = result.forms[row.form];
  const kind = form === undefined ? "" : words.kind[form.kind];
  return html`<strong>${form?.projectName ?? ""}</strong> ${kind}
    ${row.version == null ? nothing : words.version(row.version)}：${row.message}`;
}

function saysView(
  { words, busy }: State,
  year: boolean,
  unit: boolean,
  actions: Actions,
): TemplateResult {
  return html`
    <form
      id="says"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const said = new FormData(event.target as HTMLFormElement);
        actions.submit({ year: text(said.get("year")), unit: text(said.get("unit")) });
      }}
    >
      ${
        year
          ? html`<fluent-text-input name="year" inputmode="numeric"
              >${words.year}</fluent-text-input
            >`
          : nothing
      }
      ${unit ? html`<fluent-text-input name="unit">${words.unit}</fluent-text-input>` : nothing}
      <fluent-button type="submit" ?disabled-focusable=${busy !== undefined}
        >${words.submitAgain}</fluent-button
      >
    </form>
  `;
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.trim() : "";
}
