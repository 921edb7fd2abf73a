import type { Correction } from "../core/corrections";
import { plain } from "../core/plain";
import type { Place } from "../core/place";

/** How a cell was before a correction. */
export interface Undo extends Place {
  readonly contents: Contents;
  /** What stood there after it; a cell changed again since is not taken back. */
  readonly after: unknown;
}

/** A constant and the format it is shown in. */
interface Contents {
  readonly value: unknown;
  readonly format: unknown;
}

export interface Corrected {
  readonly undo: readonly Undo[];
  /** Left alone: changed since the check, a formula, protected, or gone. */
  readonly skipped: readonly Place[];
}

/** Puts corrections into their cells; each that cannot be put is left alone. */
export async function correct(corrections: readonly Correction[]): Promise<Corrected> {
  const undo: Undo[] = [];
  const skipped: Place[] = [];
  for (const correction of corrections) {
    const done = await guarded(() => put(correction));
    if (done) undo.push(done);
    else skipped.push(correction);
  }
  return { undo, skipped };
}

async function put(correction: Correction): Promise<Undo | undefined> {
  return Excel.run(async (context) => {
    const range = at(context, correction).load("text,formulas,values,valueTypes,numberFormat");
    await context.sync();
    const formula: unknown = range.formulas[0]?.[0];
    const isFormula = typeof formula === "string" && formula.startsWith("=");
    if (isFormula || plain(shown(range)) !== plain(correction.before)) return undefined;
    const contents = {
      value: range.values[0]?.[0] as unknown,
      format: range.numberFormat[0]?.[0] as unknown,
    };
    if (range.valueTypes[0]?.[0] === Excel.RangeValueType.double) {
      await typeIn(context, range, correction.after, contents.format);
    } else {
      writeText(range, correction.after, contents.format);
    }
    range.load("values");
    await context.sync();
    const { sheet, cell } = correction;
    return { sheet, cell, contents, after: range.values[0]?.[0] as unknown };
  });
}

/** A number stays one where its format shows it as the correction says; else it becomes text. */
async function typeIn(
  context: Excel.RequestContext,
  range: Excel.Range,
  text: string,
  format: unknown,
): Promise<void> {
  range.values = [[text]];
  // Typing a percentage may have changed it; a correction changes nothing but the contents.
  range.numberFormat = [[format]];
  range.load("text");
  await context.sync();
  if (plain(shown(range)) !== plain(text)) writeText(range, text, format);
}

/** As it is, also where Excel would read a number, a date or a formula out of it. */
function writeText(range: Excel.Range, text: string, format: unknown): void {
  range.numberFormat = [["@"]];
  range.values = [[text]];
  range.numberFormat = [[format]];
}

function shown(range: Excel.Range): string {
  return range.text[0]?.[0] ?? "";
}

/** Takes corrections back, the last first; gives those that could not be. */
export async function takeBack(undo: readonly Undo[]): Promise<readonly Place[]> {
  const skipped: Place[] = [];
  for (const one of [...undo].reverse()) {
    const done = await guarded(() => restore(one));
    if (!done) skipped.push(one);
  }
  return skipped;
}

async function restore({ contents, after, ...place }: Undo): Promise<boolean> {
  return Excel.run(async (context) => {
    const range = at(context, place).load("values");
    await context.sync();
    if (range.values[0]?.[0] !== after) return false;
    if (typeof contents.value === "string") {
      writeText(range, contents.value, contents.format);
    } else {
      range.values = [[contents.value]];
      range.numberFormat = [[contents.format]];
    }
    await context.sync();
    return true;
  });
}

function at(context: Excel.RequestContext, { sheet, cell }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell);
}

async function guarded<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
