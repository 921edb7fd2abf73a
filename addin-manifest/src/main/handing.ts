import type { Problem } from "../core/api";
import type { Says } from "../core/says";
import type { Client } from "../server/client";
import type { Checker } from "./checker";
import type { Checks } from "./checks";
import type { Desk } from "./desk";
import type { Entry } from "./entry";
import type { Marking } from "./marking";

/** Hands the workbook in, without our marks, for whom is signed in. */
export class Handing {
  constructor(
    private readonly desk: Desk,
    private readonly checker: Checker,
    private readonly client: Client,
    private readonly marking: Marking,
    private readonly checks: Checks,
    private readonly entry: Entry,
  ) {}

  /** What was said stays and goes along, however often one has to sign in for it. */
  async submit(says: Says): Promise<void> {
    const again = (): void => {
      void this.submit(says);
    };
    const { account } = this.entry;
    if (account === undefined) {
      this.entry.ask(again, this.desk.now.words.signInToSubmit);
      return;
    }
    const met = { stranger: false };
    await this.desk.busy("reading", async (step) => {
      const workbook = await this.marking.without(() =>
        this.checker.workbook((progress) => {
          this.desk.set({ progress });
        }),
      );
      step("sending");
      const answer = await this.client.submit(workbook, says, account.token);
      if (answer.kind === "ok") {
        await this.checks.take({ kind: "checked", result: answer.value }, "user");
        this.desk.set({ submission: { kind: "done", result: answer.value } });
      } else if (answer.kind === "refused") {
        met.stranger = answer.problem.status === 401;
        if (!met.stranger) this.refused(answer.problem, says);
      } else {
        const { words } = this.desk.now;
        this.desk.set({
          submission: { kind: "failed", text: `${words.unreachable} ${words.submitFailed}` },
        });
      }
    });
    if (met.stranger) await this.entry.askAgain(again);
  }

  /** Says why not, and what to do about it where more than a later try is needed. */
  private refused(problem: Problem, says: Says): void {
    const { words } = this.desk.now;
    const why = words.outcome({ kind: "refused", problem });
    const what = words.submitAdvice[problem.code] ?? words.submitFailed;
    this.desk.set({
      submission: {
        kind: "failed",
        text: `${why} ${what}`,
        needsNote: problem.code === "note-missing",
        changePassword: problem.code === "change-password",
        says,
      },
    });
  }
}
