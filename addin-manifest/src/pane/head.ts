import { html, nothing, type TemplateResult } from "lit-html";
import { countsOf } from "../core/list";
import type { Found } from "./found";
import { stepsView } from "./list";
import { accountView } from "./signin";
import { countsView } from "./signs";
import type { Actions, Message, State } from "./state";

/** What can be done, what is going on, and how the last check ended. */
export function headView(state: State, found: Found | undefined, actions: Actions): TemplateResult {
  const { words, busy, supports } = state;
  return html`
    <header>
      <div class="bar">
        <h1>${words.title}</h1>
        ${accountView(state, actions)}
        <fluent-button
          id="check"
          appearance="primary"
          ?disabled-focusable=${busy !== undefined}
          @click=${() => {
            actions.check();
          }}
          >${words.check}</fluent-button
        >
        ${
          supports.save
            ? html`<fluent-button
                id="check-and-save"
                ?disabled-focusable=${busy !== undefined}
                @click=${() => {
                  actions.checkAndSave();
                }}
                >${words.checkAndSave}</fluent-button
              >`
            : nothing
        }
      </div>
      <div class="bar state">
        <div id="status" role="status">${statusView(state, found)}</div>
        ${
          found === undefined || found.list.rows.length === 0 || state.preview !== undefined
            ? nothing
            : stepsView(state, found, actions)
        }
      </div>
      ${state.message === undefined ? nothing : messageView(state.message, state, actions)}
    </header>
  `;
}

function statusView(
  { words, busy, progress, checked, stale }: State,
  found: Found | undefined,
): TemplateResult {
  if (busy !== undefined) {
    return html`<span>${words.step[busy]}</span>
      <fluent-progress-bar
        max="100"
        .value=${progress === undefined ? undefined : Math.round(progress * 100)}
      ></fluent-progress-bar>`;
  }
  if (found === undefined || !checked) return html`<span>${words.notChecked}</span>`;
  const { result, rows } = found;
  return html`<span>${words.checkedAt(checked.at, checked.occasion)}</span>
    <span class="unseen"
      >${words.forms(result.forms.length)} ${countsView(countsOf(rows), words)}</span
    >
    ${stale ? html`<span class="stale">${words.changedSince}</span>` : nothing}`;
}

function messageView(message: Message, { words, busy }: State, actions: Actions): TemplateResult {
  return html`
    <fluent-message-bar
      id="message"
      intent=${message.intent}
      layout="multiline"
      role=${message.intent === "error" ? "alert" : "status"}
    >
      ${message.text}
      ${
        message.undo
          ? html`<fluent-button
              id="undo"
              slot="actions"
              size="small"
              ?disabled-focusable=${busy !== undefined}
              @click=${() => {
                actions.undo();
              }}
              >${words.undo}</fluent-button
            >`
          : nothing
      }
    </fluent-message-bar>
  `;
}
