import { html, nothing, type TemplateResult } from "lit-html";
import type { Actions, State } from "./state";

/** Who is signed in, at the head of the pane. */
export function accountView(state: State, actions: Actions): TemplateResult {
  const { words, account, busy } = state;
  return html`<div id="account">
    ${
      account === undefined
        ? html`<button
            id="sign-in"
            class="go"
            ?disabled=${busy !== undefined || state.signIn !== undefined}
            @click=${() => {
              actions.askToSignIn();
            }}
          >
            ${words.signIn}
          </button>`
        : html`<span id="who" title=${account.login}>${account.name}</span>
            <button
              id="sign-out"
              class="go"
              ?disabled=${busy !== undefined}
              @click=${() => {
                actions.signOut();
              }}
            >
              ${words.signOut}
            </button>`
    }
  </div>`;
}

/** Name and password; nothing while nobody is asked for them. */
export function signInView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { words, busy, signIn } = state;
  if (signIn === undefined) return nothing;
  return html`<section id="signing-in" aria-labelledby="signing-in-title">
    <h2 id="signing-in-title">${words.signIn}</h2>
    <p class="hint">${words.signInHint}</p>
    ${
      signIn.why === undefined
        ? nothing
        : html`<p id="sign-in-why" role="alert">
            ${signIn.why} ${signIn.changePassword === true ? changeLink(state) : nothing}
          </p>`
    }
    <form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const said = new FormData(event.target as HTMLFormElement);
        actions.signIn(text(said.get("login")).trim(), text(said.get("password")));
      }}
    >
      <fluent-text-input
        name="login"
        id="login"
        autocomplete="username"
        required
        autofocus
        .initialValue=${signIn.login}
        >${words.login}</fluent-text-input
      >
      <fluent-text-input
        name="password"
        id="password"
        type="password"
        autocomplete="current-password"
        required
        >${words.password}</fluent-text-input
      >
      <div class="bar">
        <fluent-button
          id="sign-in-now"
          type="submit"
          appearance="primary"
          ?disabled-focusable=${busy !== undefined}
          >${words.signIn}</fluent-button
        >
        <fluent-button
          id="sign-in-later"
          type="button"
          @click=${() => {
            actions.cancelSignIn();
          }}
          >${words.cancel}</fluent-button
        >
      </div>
    </form>
  </section>`;
}

/** Leads to the page where the password is changed. */
export function changeLink({ words, server }: State): TemplateResult {
  return html`<a href="${server}account/password" target="_blank" rel="noopener"
    >${words.changePassword}</a
  >`;
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value : "";
}
