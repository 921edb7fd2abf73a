import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Group, Row } from "../core/list";
import { isUnfolded, part, type Part } from "../core/look";
import { detailsView } from "./details";
import { cellOf, type Found, namesOf, projectOf } from "./found";
import { reveal } from "./keys";
import { countsView, sign } from "./signs";
import type { Actions, State } from "./state";

/** The groups with their lines; of long lists a part at a time. */
export function listView(state: State, found: Found, actions: Actions): TemplateResult {
  const { list, look } = found;
  const groups = part(list.groups, look.groupsFrom);
  return html`<div id="list" class="by-${look.grouping}">
    ${pagedView(state, groups, (from) => {
      actions.page({ groups: from });
    })(
      repeat(
        groups.items,
        ({ key }) => key,
        (group) => groupView(state, found, group, actions),
      ),
    )}
  </div>`;
}

/** What is drawn of many, between buttons to what is before and after it. */
function pagedView<T>(
  { words }: State,
  { from, before, after, items }: Part<T>,
  go: (from: number) => void,
): (drawn: unknown) => TemplateResult {
  const button = (text: string, to: number) =>
    html`<button
      class="more"
      @click=${() => {
        go(to);
      }}
    >
      ${text}
    </button>`;
  return (drawn) => html`
    ${before > 0 ? button(words.pageBack(before), from - 1) : nothing} ${drawn}
    ${after > 0 ? button(words.pageOn(after), from + items.length) : nothing}
  `;
}

function groupView(state: State, found: Found, group: Group, actions: Actions): TemplateResult {
  const unfolded = isUnfolded(found.list, found.look, group);
  const { words } = state;
  return html`
    <section class="group">
      <h2>
        <button
          class="head"
          aria-expanded=${unfolded}
          @click=${() => {
            actions.fold(group);
          }}
        >
          ${headView(state, found, group)} ${countsView(group.counts, words)}
        </button>
      </h2>
      ${unfolded ? rowsView(state, found, group, actions) : nothing}
    </section>
  `;
}

function headView({ words }: State, { look, list }: Found, group: Group): TemplateResult {
  const first = group.rows[0];
  if (first === undefined) return html``;
  if (look.grouping === "rule") {
    return html`<span class="title">${first.entry.leading.name}</span>
      <span class="code">${first.entry.leading.rule}</span>`;
  }
  const { form } = first;
  const project = projectOf(first, words);
  const worst = group.worst && form !== undefined && list.groups.length > 1;
  return html`${
      form === undefined ? nothing : html`<span class="code">${form.index + 1}</span>`
    }<span
      class="title"
      title=${form === undefined ? nothing : `${project} · ${words.kind[form.kind]} · ${form.sheet}!${form.range}`}
      >${project}</span
    >${worst ? html`<span class="worst">${words.worst}</span>` : nothing}`;
}

function rowsView(state: State, found: Found, group: Group, actions: Actions): TemplateResult {
  const rows = part(group.rows, found.look.rowsFrom);
  return pagedView(state, rows, (from) => {
    actions.page({ rows: from });
  })(
    html`<ul class="rows">
      ${repeat(
        rows.items,
        ({ key }) => key,
        (row) => rowView(state, found, row, actions),
      )}
    </ul>`,
  );
}

function rowView(state: State, found: Found, row: Row, actions: Actions): TemplateResult {
  const { words } = state;
  const { sheet, cell, severity } = row.entry.leading;
  const isOpen = row === found.opened;
  const byRule = found.look.grouping === "rule";
  return html`<li class=${isOpen ? "row open" : "row"}>
    <button
      class="finding"
      title=${words.goTo(`${sheet}!${cell}`)}
      aria-expanded=${isOpen}
      @click=${() => {
        if (isOpen) {
          actions.close();
        } else {
          actions.open(row);
          reveal();
        }
      }}
    >
      ${sign(severity)}<span class="unseen">${words.severity[severity]}</span>
      <span class="text">${byRule ? projectOf(row, words) : namesOf(row, words)}</span>
      <span class="place">${byRule ? `· ${cellOf(row, words)}` : cellOf(row, words)}</span>
    </button>
    ${isOpen ? detailsView(state, row, actions) : nothing}
  </li>`;
}

/** The buttons to the finding before and the next, and where one is. */
export function stepsView({ words }: State, found: Found, actions: Actions): TemplateResult {
  const count = found.list.rows.length;
  const button = (id: string, name: string, keys: string, path: string, by: 1 | -1) =>
    html`<button
      id=${id}
      class="step"
      title=${name}
      aria-label=${name}
      aria-keyshortcuts=${keys}
      @click=${() => {
        actions.step(by);
        reveal();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  return html`<div class="steps">
    ${found.position < 0 ? nothing : html`<span id="position">${found.position + 1} / ${count}</span>`}
    ${button("previous", words.previous, "Shift+F8", "M3 10.5 8 5.5l5 5", -1)}
    ${button("next", words.next, "F8", "M3 5.5 8 10.5l5-5", 1)}
  </div>`;
}
