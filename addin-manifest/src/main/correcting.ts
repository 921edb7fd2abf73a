import type { Finding } from "../core/api";
import { type Correction, correctionOf, safeCorrections } from "../core/corrections";
import { type Place, placeKey } from "../core/place";
import { correct, takeBack, type Undo } from "../host/cells";
import type { Message } from "../pane/state";
import type { Checks } from "./checks";
import type { Desk } from "./desk";

/** Enough for a score, its total and the grade of that. */
const MOST_ROUNDS = 8;

/** A text that a cell was given, or was not. */
function attempt(correction: Correction): string {
  return `${placeKey(correction)} ${correction.after}`;
}

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
    if (this.desk.now.outcome?.kind === "checked") this.desk.set({ preview: this.safe() });
  }

  /** All that is safe, and what is safe after it: a total follows its corrected parts. */
  async applyPreviewed(): Promise<void> {
    const { preview } = this.desk.now;
    if (preview) await this.apply(preview, MOST_ROUNDS);
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

  private async apply(corrections: readonly Correction[], rounds = 1): Promise<void> {
    const { words } = this.desk.now;
    await this.desk.busy("reading", async (step) => {
      const undos: Undo[] = [];
      const skipped: Place[] = [];
      const tried = new Set<string>();
      this.undos = undos;
      let wanted = corrections;
      for (let round = 0; round < rounds && wanted.length > 0; round++) {
        wanted.forEach((correction) => tried.add(attempt(correction)));
        const done = await correct(wanted);
        undos.push(...done.undo);
        skipped.push(...done.skipped);
        this.desk.set({ preview: undefined, message: undefined });
        await this.checks.run(step);
        wanted = this.safe().filter((correction) => !tried.has(attempt(correction)));
      }
      const cells = new Set(undos.map(placeKey)).size;
      this.tell(words.corrected(cells), skipped, undos.length > 0);
    });
  }

  private safe(): readonly Correction[] {
    const { outcome } = this.desk.now;
    return outcome?.kind === "checked" ? safeCorrections(outcome.result) : [];
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
