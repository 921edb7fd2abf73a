import { bearer, call, type Answer } from "./call";

/** How long a token lasts; a clerk who comes back each quarter need not sign in again. */
const DAYS = 180;

/** A token, which the server shows this once. */
export interface NewToken {
  readonly id: string;
  readonly token: string;
}

/** Whom a token stands for. */
export interface Me {
  readonly login: string;
  readonly name: string;
}

/** The calls about who is at the computer; only the pane makes them. */
export class PeopleCalls {
  constructor(
    private readonly server: string,
    private readonly language: string,
  ) {}

  /** Makes a token of this name for who knows the password. */
  signIn(login: string, password: string, name: string): Promise<Answer<NewToken>> {
    return call(
      `${this.server}api/v1/tokens`,
      {
        method: "POST",
        body: JSON.stringify({ login, password, name, days: DAYS }),
        headers: this.headers({ "Content-Type": "application/json" }),
      },
      (response) => response.json() as Promise<NewToken>,
    );
  }

  me(token: string): Promise<Answer<Me>> {
    const request = { headers: this.headers(bearer(token)) };
    return call(`${this.server}api/v1/me`, request, (answer) => answer.json() as Promise<Me>);
  }

  /** Makes the token worth nothing. */
  signOut(token: string, id: string): Promise<Answer<undefined>> {
    return call(
      `${this.server}api/v1/tokens/${encodeURIComponent(id)}`,
      { method: "DELETE", headers: this.headers(bearer(token)) },
      () => Promise.resolve(undefined),
    );
  }

  private headers(more: Record<string, string>): Record<string, string> {
    return { ...more, "Accept-Language": this.language };
  }
}
