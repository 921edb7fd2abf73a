import { allFindings } from "../core/findings";
import { type Handover, handoverFrom, handoverKey } from "../core/handover";
import type { SaveWatch } from "../core/watch";
import { showPane } from "../host/office";
import { glance, onChange } from "../host/saves";
import { stored } from "../host/storage";
import { workbookName } from "../host/workbook";
import type { Checks } from "./checks";
import type { Desk } from "./desk";

/** Between two looks at the workbook, in milliseconds. */
const PAUSE = 1500;

/** What the event script found on opening is taken when the pane starts so soon after, in milliseconds. */
const FRESH = 60_000;

/** Notices saves, by the event script's notes where it runs and by looking otherwise. */
export class Watching {
  private seen = 0;
  private shown = "";
  private listening = false;

  /**
   * @param events whether the add-in was deployed with the preview's save events
   */
  constructor(
    private readonly desk: Desk,
    private readonly checks: Checks,
    private readonly watch: SaveWatch,
    private readonly events: boolean,
  ) {}

  /** Checks what was opened, and goes on looking. */
  async start(): Promise<void> {
    // While a cell is being edited Excel refuses; the next look tries again.
    await this.listen().catch(() => undefined);
    const note = await this.note();
    this.seen = note?.at ?? 0;
    if (note?.happened === "open" && Date.now() - note.at < FRESH) await this.adopt(note);
    else await this.checks.check("open");
    this.again();
  }

  private async listen(): Promise<void> {
    if (this.listening || !this.desk.now.supports.dirty) return;
    await onChange(() => {
      this.watch.changed(Date.now());
      if (this.desk.now.outcome && !this.desk.now.stale) this.desk.set({ stale: true });
    });
    this.listening = true;
  }

  private again(): void {
    setTimeout(() => {
      // A failed look, as while a cell is being edited, is no reason to stop looking.
      void this.look()
        .catch(() => undefined)
        .finally(() => {
          this.again();
        });
    }, PAUSE);
  }

  private async look(): Promise<void> {
    const { busy, supports } = this.desk.now;
    if (busy !== undefined) return;
    await this.listen();
    // In this order: the script leaves its note before the save it was asked about is done.
    const seen = supports.dirty ? await glance() : undefined;
    const note = await this.note();
    if (note && note.at > this.seen) {
      this.seen = note.at;
      await this.adopt(note);
    } else if (seen && this.watch.isDue(seen)) {
      await this.checks.check("save");
    }
  }

  private async note(): Promise<Handover | undefined> {
    if (!this.events) return undefined;
    try {
      return handoverFrom(await stored(handoverKey(await workbookName())));
    } catch {
      return undefined;
    }
  }

  private async adopt({ happened, outcome, verdict }: Handover): Promise<void> {
    const { supports } = this.desk.now;
    this.watch.checked();
    this.desk.set({ supports: { ...supports, saveEvents: true } });
    await this.checks.take(outcome, happened === "save" ? "event" : "open");
    if (verdict.message !== "" && outcome.kind === "checked") {
      this.desk.say({ intent: verdict.allow ? "warning" : "error", text: verdict.message });
    }
    const found =
      outcome.kind === "checked"
        ? allFindings(outcome.result)
            .map(({ id }) => id)
            .join()
        : "";
    // The same findings open it once; a clerk who closed it has seen them.
    if (verdict.openPane && found !== this.shown) await showPane();
    this.shown = found;
  }
}
