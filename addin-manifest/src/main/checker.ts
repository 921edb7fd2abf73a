import { fileName } from "../core/filename";
import type { Outcome } from "../core/outcome";
import { Recogniser } from "../core/recognise";
import type { Settings } from "../core/settings";
import type { Step } from "../core/words";
import { readFile } from "../host/file";
import { eachBlock, workbookName } from "../host/workbook";
import type { Client, Workbook } from "../server/client";

/** From the workbook on the screen to what the server finds in it. */
export class Checker {
  constructor(
    private readonly client: Client,
    private readonly settings: Settings,
  ) {}

  /** Checks the workbook as it stands now; sends it only when one of our forms is in it. */
  async check(step: (step: Step) => void = () => undefined): Promise<Outcome> {
    try {
      step("reading");
      if (!(await this.isOurs())) return { kind: "notOurs" };
      const workbook = await this.workbook();
      const { maxBytes } = this.settings;
      if (workbook.bytes.length > maxBytes) return { kind: "tooLarge", maxBytes };
      step("sending");
      const answer = await this.client.check(workbook);
      return answer.kind === "ok" ? { kind: "checked", result: answer.value } : answer;
    } catch (problem) {
      return { kind: "unread", reason: problem instanceof Error ? problem.message : "" };
    }
  }

  /** The workbook as it is sent. */
  async workbook(progress?: (part: number) => void): Promise<Workbook> {
    return { name: fileName(await workbookName()), bytes: await readFile(progress) };
  }

  private async isOurs(): Promise<boolean> {
    const recogniser = new Recogniser(this.settings.names);
    let ours = false;
    await eachBlock((texts) => (ours = recogniser.take(texts)));
    return ours;
  }
}
