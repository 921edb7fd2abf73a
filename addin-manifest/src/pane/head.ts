import { html, nothing, type TemplateResult } from "lit-html";
import type { Actions, Message, State } from "./state";

/** What can be done, what is going on, and how the last check ended. */
export function headView(state: State, actions: Actions): TemplateResult {
  const { words, busy, supports } = state;
  return html`
    <header>
      <div class="bar">
        <h1>${words.title}</h1>
        <!-- Who is signed in will stand here. -->
        <div id="account"></div>
      </div>
      <div class="bar">
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
      <div id="status" role="status">${statusView(state)}</div>
      ${state.message === undefined ? nothing : messageView(state.message, state, actions)}
    </header>
  `;
}

function statusView({ words, busy, progress, checked, outcome, stale }: State): TemplateResult {
  if (busy !== undefined) {
    return html`<span>${words.step[busy]}</span>
      <fluent-progress-bar
        max="100"
        .value=${progress === undefined ? undefined : Math.round(progress * 100)}
      ></fluent-progress-bar>`;
  }
  if (outcome?.kind !== "checked" || !checked) return html`<span>${words.notChecked}</span>`;
  return html`<span>${words.checkedAt(checked.at, checked.occasion)}</span>
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
