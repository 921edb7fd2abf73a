import { html, type TemplateResult } from "lit-html";
import type { Correction } from "../core/corrections";
import type { Words } from "../core/words";
import type { Actions } from "./state";

/** What would be corrected, before it is. */
export function previewView(
  words: Words,
  corrections: readonly Correction[],
  actions: Actions,
): TemplateResult {
  return html`
    <section id="preview" aria-labelledby="preview-head">
      <h2 id="preview-head" tabindex="-1">${words.preview}</h2>
      <ul>
        ${corrections.map(
          ({ sheet, cell, before, after }) =>
            html`<li>
              <span class="place">${sheet}!${cell}</span>
              <del>${before}</del> → <ins>${after}</ins>
            </li>`,
        )}
      </ul>
      <div class="bar">
        <fluent-button
          id="apply"
          appearance="primary"
          @click=${() => {
            actions.applyAll();
          }}
          >${words.apply}</fluent-button
        >
        <fluent-button
          id="cancel"
          @click=${() => {
            actions.cancelPreview();
          }}
          >${words.cancel}</fluent-button
        >
      </div>
    </section>
  `;
}
