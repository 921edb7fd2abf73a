import { plain } from "./plain";
import type { Settings } from "./settings";

/** A sentence may speak of forms; their titles and column heads are short. */
const LONGEST = 60;

/** Column heads that a table of indicators has at the least. */
const FEWEST_COLUMNS = 2;

/**
 * Looks at the texts of a workbook's cells until one of our forms is sure to be there. Nothing is
 * sent for a workbook without one.
 */
export class Recogniser {
  private readonly titles: readonly RegExp[];
  private readonly columns: readonly RegExp[];
  private readonly met = new Set<RegExp>();
  private heads = 0;
  private sure = false;

  constructor(names: Settings["names"]) {
    this.titles = names.titles.map((source) => new RegExp(source));
    this.columns = names.columns.map((source) => new RegExp(source));
  }

  /** Takes some more texts; true as soon as there is a form. */
  take(texts: readonly (readonly string[])[]): boolean {
    this.sure ||= texts.some((row) => row.some((text) => this.isLast(text)));
    return this.sure;
  }

  private isLast(text: string): boolean {
    const word = plain(text.normalize("NFKC"));
    if (word === "" || word.length > LONGEST) return false;
    if (this.titles.some((title) => title.test(word))) return true;
    // A head may fit several columns; two heads that fit two between them are two columns.
    const fits = this.columns.filter((name) => name.test(word));
    fits.forEach((name) => this.met.add(name));
    this.heads += fits.length > 0 ? 1 : 0;
    return Math.min(this.heads, this.met.size) >= FEWEST_COLUMNS;
  }
}
