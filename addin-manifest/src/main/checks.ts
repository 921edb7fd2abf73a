import type { Occasion } from "../core/means";
import { isMissed, type Outcome, PATIENCE, within } from "../core/outcome";
import type { OnSave } from "../core/settings";
import type { SaveWatch } from "../core/watch";
import type { Step } from "../core/words";
import { save } from "../host/saves";
import type { Checker } from "./checker";
import type { Desk } from "./desk";
import type { Marking } from "./marking";

/** Checks, whoever asked for them, and what the pane makes of them. */
export class Checks {
  constructor(
    private readonly desk: Desk,
    private readonly checker: Checker,
    private readonly marking: Marking,
    private readonly watch: SaveWatch,
    private readonly onSave: OnSave,
  ) {}

  async check(occasion: Occasion): Promise<void> {
    await this.desk.busy("reading", (step) => this.run(step, occasion));
  }

  /** Checks and then saves; a check that fails or takes long keeps nothing from being saved. */
  async checkAndSave(): Promise<void> {
    await this.desk.free(PATIENCE);
    if (this.desk.now.busy !== undefined) {
      // Another check hangs; the clerk asked for her work to be saved.
      const { words } = this.desk.now;
      if (await this.save()) {
        this.desk.say({ intent: "warning", text: words.outcome({ kind: "slow" }) });
      }
      return;
    }
    await this.desk.busy("reading", async (step) => {
      const { words } = this.desk.now;
      this.watch.checked();
      const outcome = await within<Outcome>(PATIENCE, this.checker.check(step), { kind: "slow" });
      await this.take(outcome, "user");
      const errors = outcome.kind === "checked" ? outcome.result.summary.errors : 0;
      if (errors > 0 && this.onSave === "stop") {
        this.desk.say({ intent: "error", text: words.notSaved(errors) });
        return;
      }
      step("saving");
      const saved = await this.save();
      if (saved && (outcome.kind === "checked" || outcome.kind === "notOurs")) {
        this.desk.say({ intent: errors > 0 ? "warning" : "success", text: words.saved });
      }
    });
  }

  /** Whether it could be saved; why not is said. */
  private async save(): Promise<boolean> {
    const { words } = this.desk.now;
    try {
      await save();
      return true;
    } catch {
      this.desk.say({ intent: "error", text: words.saveFailed });
      return false;
    }
  }

  /** Checks inside something else that is going on. */
  async run(step: (step: Step) => void, occasion: Occasion = "user"): Promise<void> {
    this.watch.checked();
    await this.take(await this.checker.check(step), occasion);
  }

  /** Shows an outcome; one that says nothing of the workbook leaves the findings before it. */
  async take(outcome: Outcome, occasion: Occasion): Promise<void> {
    const { words, outcome: before, message } = this.desk.now;
    if (isMissed(outcome) && before?.kind === "checked") {
      this.desk.set({ stale: true, message: { intent: "warning", text: words.outcome(outcome) } });
      return;
    }
    const at = new Date().toLocaleTimeString(words.tag === "zh" ? "zh-CN" : "en", {
      hour: "2-digit",
      minute: "2-digit",
    });
    this.desk.set({
      outcome,
      checked: { at, occasion },
      stale: false,
      preview: undefined,
      // What can be undone stays so.
      message: message?.undo ? message : undefined,
    });
    // Opening a workbook is not to change it, whatever marks it came with.
    if (occasion !== "open") await this.marking.refresh();
  }
}
