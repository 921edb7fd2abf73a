/** What a look at the workbook shows. */
export interface Glance {
  /** Milliseconds. */
  readonly now: number;
  /** Whether something is not saved yet. */
  readonly dirty: boolean;
  /** Whether Excel saves by itself every few seconds. */
  readonly autoSave: boolean;
}

/** Under AutoSave a check waits until nothing was typed for so long, in milliseconds. */
export const QUIET = 20_000;

/** Knows from changes and looks when the workbook was saved and a check is due. */
export class SaveWatch {
  private changedAt: number | undefined;

  /** A cell was changed. */
  changed(now: number): void {
    this.changedAt = now;
  }

  /** A check of what stands there now has begun. */
  checked(): void {
    this.changedAt = undefined;
  }

  /** Whether what was changed has been saved since. */
  isDue(glance: Glance): boolean {
    if (this.changedAt === undefined || glance.dirty) return false;
    return !glance.autoSave || glance.now - this.changedAt >= QUIET;
  }
}
