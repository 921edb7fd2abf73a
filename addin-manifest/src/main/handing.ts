import type { Client } from "../server/client";
import type { Checker } from "./checker";
import type { Checks } from "./checks";
import type { Desk } from "./desk";
import type { Marking } from "./marking";

/** Hands the workbook in, without our marks. */
export class Handing {
  constructor(
    private readonly desk: Desk,
    private readonly checker: Checker,
    private readonly client: Client,
    private readonly marking: Marking,
    private readonly checks: Checks,
  ) {}

  async submit(says: { year?: string; unit?: string }): Promise<void> {
    await this.desk.busy("reading", async (step) => {
      const { words } = this.desk.now;
      const workbook = await this.marking.without(() =>
        this.checker.workbook((progress) => {
          this.desk.set({ progress });
        }),
      );
      step("sending");
      const answer = await this.client.submit(workbook, says);
      if (answer.kind === "ok") {
        await this.checks.take({ kind: "checked", result: answer.value }, "user");
        this.desk.set({ submission: { kind: "done", result: answer.value } });
        return;
      }
      const why = answer.kind === "refused" ? words.outcome(answer) : words.unreachable;
      this.desk.set({ submission: { kind: "failed", text: `${why} ${words.submitFailed}` } });
    });
  }
}
