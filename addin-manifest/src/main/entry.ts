import { accountFrom, tokenName, type Account } from "../core/account";
import type { Problem } from "../core/api";
import { thisExcel } from "../host/office";
import { forget, keep, kept } from "../host/storage";
import type { PeopleCalls } from "../server/people";
import type { Desk } from "./desk";

const KEPT = "jihe.account";

/** Signing in and out. What needs somebody waits until the sign-in has come to something. */
export class Entry {
  constructor(
    private readonly desk: Desk,
    private readonly calls: PeopleCalls,
  ) {}

  private waiting: (() => void) | undefined;

  async start(): Promise<void> {
    const account = accountFrom(await kept(KEPT));
    if (account === undefined) return;
    this.desk.set({ account });
    const answer = await this.calls.me(account.token);
    // A server that is away does not sign anybody out.
    if (answer.kind === "ok") await this.remember({ ...account, name: answer.value.name });
    else if (answer.kind === "refused" && answer.problem.status === 401) await this.leave();
  }

  get account(): Account | undefined {
    return this.desk.now.account;
  }

  /** Asks who it is, and goes on with what waits for that afterwards. */
  ask(then?: () => void, why?: string): void {
    this.waiting = then;
    const login = this.desk.now.signIn?.login ?? this.account?.login ?? "";
    this.desk.set({ signIn: { login, why } });
  }

  /** The server knows the token no longer: it ran out, or was revoked elsewhere. */
  async askAgain(then: () => void): Promise<void> {
    const login = this.account?.login ?? "";
    await this.leave();
    this.waiting = then;
    this.desk.set({ signIn: { login, why: this.desk.now.words.signInAgain } });
  }

  cancel(): void {
    this.waiting = undefined;
    this.desk.set({ signIn: undefined });
  }

  async signIn(login: string, password: string): Promise<void> {
    const then = await this.tried(login, password);
    then?.();
  }

  /** What is to be done next; nothing when nothing is, or nobody was let in. */
  private async tried(login: string, password: string): Promise<(() => void) | undefined> {
    let next: (() => void) | undefined;
    await this.desk.busy("signingIn", async () => {
      const { words } = this.desk.now;
      const excel = thisExcel();
      const made = await this.calls.signIn(
        login,
        password,
        tokenName(excel.platform, excel.version),
      );
      if (made.kind !== "ok") {
        const why = made.kind === "refused" ? `${made.problem.title}：${made.problem.detail}` : "";
        this.desk.set({
          signIn: {
            login,
            why: why === "" ? words.unreachableSignIn : why,
            changePassword: made.kind === "refused" && isChange(made.problem),
          },
        });
        return;
      }
      const { id, token } = made.value;
      const me = await this.calls.me(token);
      const name = me.kind === "ok" ? me.value.name : login;
      await this.remember({ id, token, login, name });
      next = this.waiting;
      this.cancel();
    });
    return next;
  }

  /** Ends the token at the server, too; where that cannot be done, says so. */
  async signOut(): Promise<void> {
    await this.desk.busy("signingOut", async () => {
      const { account } = this;
      if (account === undefined) return;
      await this.leave();
      const answer = await this.calls.signOut(account.token, account.id);
      if (answer.kind === "unreachable") {
        this.desk.say({ intent: "warning", text: this.desk.now.words.signedOutHere });
      }
    });
  }

  private async remember(account: Account): Promise<void> {
    await keep(KEPT, JSON.stringify(account));
    this.desk.set({ account });
  }

  private async leave(): Promise<void> {
    await forget(KEPT);
    this.desk.set({ account: undefined });
  }
}

function isChange(problem: Problem): boolean {
  return problem.code === "change-password";
}
