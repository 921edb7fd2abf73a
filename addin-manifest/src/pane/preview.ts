import { html, type TemplateResult } from "lit-html";
import type { Correction } from "../core/corrections";
import type { Words } from "../core/words";
import { type Found, placeOf } from "./found";
import type { Actions } from "./state";

/** What would be corrected, before it is. */
export function previewView(
  words: Words,
  corrections: readonly Correction[],
  found: Found | undefined,
  actions: Actions,
): TemplateResult {
  const rows = new Map(
    found?.rows.flatMap((row) => row.entry.findings.map(({ id }) => [id, row] as const)),
  );
  const place = ({ id, sheet, cell }: Correction): string => {
    const row = rows.get(id);
    return row === undefined ? `${sheet}!${cell}` : placeOf(row, words);
  };
  return html`
    <section id="preview" aria-labelledby="preview-head">
      <h2 id="preview-head" tabindex="-1">${words.preview}</h2>
      <ul>
        ${corrections.map(
          (correction) =>
            html`<li>
              <span class="place">${place(correction)}</span>
              <del>${correction.before}</del> → <ins>${correction.after}</ins>
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
