import { html, nothing, render, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { meansOf } from "../core/means";
import { findingsView } from "./findings";
import { foundIn } from "./found";
import { headView } from "./head";
import { previewView } from "./preview";
import { signInView } from "./signin";
import type { Actions, State } from "./state";
import { submitView } from "./submit";
import { templatesView } from "./templates";

/** Draws the whole pane; only what differs from before is touched. */
export function show(state: State, actions: Actions, into: HTMLElement): void {
  document.documentElement.lang = state.words.tag === "zh" ? "zh-CN" : "en";
  const focused = document.activeElement;
  render(paneView(state, actions), into);
  // What is scrolled to must not end below the head, which stays.
  const head = into.querySelector<HTMLElement>("header")?.offsetHeight ?? 0;
  document.documentElement.style.scrollPaddingTop = `${String(head)}px`;
  if (focused?.isConnected === false) keepFocus(into, focused);
}

/** What had the focus is gone; whoever works by keyboard goes on with what came of it. */
function keepFocus(pane: HTMLElement, lost: Element): void {
  const signingIn = lost.closest("#signing-in") !== null;
  // Not one selector of them all: that would give the first on the page.
  const next = ["#preview-head", "#undo", signingIn ? "#submit" : "#check", "#check"].map((id) =>
    pane.querySelector<HTMLElement>(id),
  );
  next.find((element) => element !== null)?.focus();
}

function paneView(state: State, actions: Actions): TemplateResult {
  const { outcome, preview, look, words } = state;
  const found = outcome?.kind === "checked" ? foundIn(outcome.result, look) : undefined;
  return html`
    ${headView(state, found, actions)}
    <p id="announced" class="unseen" role="status">${state.announced}</p>
    <main>
      ${signInView(state, actions)}
      ${
        preview === undefined
          ? findingsView(state, found, actions)
          : previewView(words, preview, found, actions)
      }
      ${found === undefined ? nothing : submitView(state, actions)} ${templatesView(state, actions)}
    </main>
    ${footView(state, actions)}
  `;
}

function footView(
  { words, server, supports, startsWithWorkbook }: State,
  actions: Actions,
): TemplateResult {
  return html`
    <footer>
      ${
        startsWithWorkbook === undefined
          ? nothing
          : html`<label class="switch"
              ><fluent-switch
                id="start"
                .checked=${live(startsWithWorkbook)}
                @change=${(event: Event) => {
                  actions.startWithWorkbook((event.target as HTMLInputElement).checked);
                }}
              ></fluent-switch
              >${words.onOpen}</label
            >`
      }
      <dl>
        <dt>${words.meansLabel}</dt>
        <dd id="means">${words.means[meansOf(supports)]}</dd>
        <dt>${words.serverLabel}</dt>
        <dd id="server">${server}</dd>
      </dl>
      <p id="privacy">${words.privacy(server)}</p>
    </footer>
  `;
}
