import type { Finding } from "../core/api";
import { type Correction, correctionOf, safeCorrections } from "../core/corrections";
import type { Place } from "../core/place";
import { correct, takeBack, type Undo } from "../host/cells";
import type { Message } from "../pane/state";
import type { Checks } from "./checks";
import type { Desk } from "./desk";

/** Safe corrections, one or all, and taking them back. */
export class Correcting {
  private undos: readonly Undo[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly checks: Checks,
  ) {}

  async one(finding: Finding): Promise<void> {
    const { outcome } = this.desk.now;
    if (outcome?.kind !== "checked") return;
    const correction = correctionOf(finding, outcome.result);
    if (correction) await this.apply([correction]);
  }

  preview(): void {
    const { outcome } = this.desk.now;
    if (outcome?.kind === "checked") this.desk.set({ preview: safeCorrections(outcome.result) });
  }

  async applyPreviewed(): Promise<void> {
    const { preview } = this.desk.now;
    if (preview) await this.apply(preview);
  }

  async undo(): Promise<void> {
    const { words } = this.desk.now;
    const undos = this.undos;
    this.undos = [];
    await this.desk.busy("reading", async (step) => {
      const skipped = await takeBack(undos);
      this.desk.say(undefined);
      await this.checks.run(step);
      this.tell(words.undone(undos.length - skipped.length), skipped, false);
    });
  }

  private async apply(corrections: readonly Correction[]): Promise<void> {
    const { words } = this.desk.now;
    await this.desk.busy("reading", async (step) => {
      const { undo, skipped } = await correct(corrections);
      this.undos = undo;
      this.desk.set({ preview: undefined, message: undefined });
      await this.checks.run(step);
      this.tell(words.corrected(undo.length), skipped, undo.length > 0);
    });
  }

  /** Below it may stand already why the check after it failed. */
  private tell(done: string, skipped: readonly Place[], undo: boolean): void {
    const { words, message } = this.desk.now;
    const places = skipped.map(({ sheet, cell }) => `${sheet}!${cell}`).join("、");
    const texts = [done, skipped.length > 0 ? words.skipped(places) : "", message?.text ?? ""];
    const intent: Message["intent"] = skipped.length > 0 || message ? "warning" : "success";
    this.desk.say({ intent, text: texts.filter((text) => text !== "").join(" "), undo });
  }
}
