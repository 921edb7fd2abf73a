import { type CellMark, marksOf } from "../core/marks";
import type { Settings } from "../core/settings";
import { isMarked, mark, unmark } from "../host/marks";
import type { Desk } from "./desk";

/** The marks on the cells: on, off, and up to date. */
export class Marking {
  private placed: readonly CellMark[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly signs: Settings["mark"],
  ) {}

  /** Marks may be there from before, as in a workbook saved with them. */
  async start(): Promise<void> {
    if (this.desk.now.supports.tints && (await isMarked(this.signs)))
      this.desk.set({ marks: true });
  }

  async switch(on: boolean): Promise<void> {
    await this.desk.busy("marking", async () => {
      this.desk.set({ marks: on });
      if (on) {
        await this.refresh();
        return;
      }
      const { words } = this.desk.now;
      this.complain(await this.lift(), words.marksRemain);
    });
  }

  /** Brings the marks to the last result, where they are on and differ. */
  async refresh(): Promise<void> {
    const { marks: on, outcome, supports, words } = this.desk.now;
    if (!on || outcome?.kind !== "checked") return;
    const wanted = marksOf(outcome.result, words);
    // Marking makes the workbook unsaved again; not without need.
    if (JSON.stringify(wanted) === JSON.stringify(this.placed)) return;
    this.placed = wanted;
    this.complain(await mark(wanted, this.signs, supports), words.sheetProtected);
  }

  /** Does something while no mark of ours is in the workbook. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    if (!this.desk.now.marks) return work();
    await this.lift();
    try {
      return await work();
    } finally {
      await this.refresh();
    }
  }

  private async lift(): Promise<readonly string[]> {
    this.placed = [];
    return unmark(this.signs, this.desk.now.supports);
  }

  private complain(sheets: readonly string[], words: (sheets: string) => string): void {
    if (sheets.length > 0) this.desk.say({ intent: "warning", text: words(sheets.join("、")) });
  }
}
