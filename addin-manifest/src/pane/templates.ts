import { html, nothing, type TemplateResult } from "lit-html";
import type { Template } from "../core/api";
import type { Actions, State } from "./state";

/** The blank templates of every year. */
export function templatesView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { templates, words } = state;
  if (templates === undefined) return nothing;
  return html`
    <details id="templates">
      <summary>${words.templates}</summary>
      ${
        templates === "failed"
          ? html`<p class="hint">${words.templatesFailed}</p>`
          : html`<ul>
              ${templates.map((template) => html`<li>${oneView(state, template, actions)}</li>`)}
            </ul>`
      }
    </details>
  `;
}

function oneView(
  { words, supports, server }: State,
  template: Template,
  actions: Actions,
): TemplateResult {
  return html`
    <span>${template.title} ${template.year}</span>
    <span class="bar">
      ${
        supports.newWorkbook
          ? html`<fluent-button
              size="small"
              aria-label="${words.openTemplate} ${template.title} ${template.year}"
              @click=${() => {
                actions.openTemplate(template);
              }}
              >${words.openTemplate}</fluent-button
            >`
          : nothing
      }
      <a href="${server}${template.href.replace(/^\//, "")}" target="_blank" download
        >${words.download}</a
      >
    </span>
  `;
}
