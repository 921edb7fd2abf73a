import { startsWithWorkbook, startWithWorkbook } from "../host/office";
import { store, stored } from "../host/storage";
import type { Desk } from "./desk";

const DECLINED = "jihe.start.declined";

/** Whether the add-in starts with this workbook, so that opening and saving it lead to checks. */
export class Starting {
  constructor(private readonly desk: Desk) {}

  async start(): Promise<void> {
    this.desk.set({ startsWithWorkbook: await startsWithWorkbook() });
  }

  /** What the user chose; the next workbook follows the choice. */
  async choose(start: boolean): Promise<void> {
    await startWithWorkbook(start);
    this.desk.set({ startsWithWorkbook: start });
    await store(DECLINED, start ? "" : "yes");
  }

  /** A workbook that its user had checked is checked when it is opened again, unless she declined. */
  async afterOwnCheck(): Promise<void> {
    const { outcome, startsWithWorkbook: starts } = this.desk.now;
    if (outcome?.kind !== "checked" || starts !== false) return;
    if ((await stored(DECLINED)) === "yes") return;
    await startWithWorkbook(true);
    this.desk.set({ startsWithWorkbook: true });
  }
}
