import type { CellMark } from "../core/marks";
import type { Supports } from "../core/means";
import type { Settings } from "../core/settings";

type Signs = Settings["mark"];

/** Sheets that their protection kept as they are. */
export type Locked = readonly string[];

/**
 * Marks cells by conditional formats and notes, so that nothing of the clerk's is overwritten: a
 * cell's own fill stays below, and a cell with a comment or note of hers gets no note. Marks from
 * before go first.
 */
export async function mark(
  marks: readonly CellMark[],
  signs: Signs,
  can: Supports,
): Promise<Locked> {
  await unmark(signs, can);
  return onSheets(
    async (context, sheet) => {
      const own = marks.filter((mark) => mark.sheet === sheet.name);
      const taken = can.notes ? await commented(context, sheet, can) : new Set<string>();
      for (const { cell, severity, text } of own) {
        const format = sheet
          .getRange(cell)
          .conditionalFormats.add(Excel.ConditionalFormatType.custom);
        format.custom.rule.formula = signs.formula[severity];
        format.custom.format.fill.color = signs.colour[severity];
        if (can.notes && !taken.has(cell)) sheet.notes.add(cell, signs.note + text);
      }
    },
    new Set(marks.map((mark) => mark.sheet)),
  );
}

/** Takes all marks of ours away, those of the server's annotated workbooks too. */
export async function unmark(signs: Signs, can: Supports): Promise<Locked> {
  return onSheets(async (context, sheet) => {
    const notes = can.notes ? sheet.notes.load("items/content") : undefined;
    for (const tint of await tints(context, [sheet], signs)) tint.delete();
    for (const note of notes?.items ?? []) {
      const ours = note.content.indexOf(signs.note);
      if (ours === 0) note.delete();
      // The server adds to a clerk's note, on a line of its own.
      else if (ours > 0) note.content = note.content.slice(0, ours).replace(/\r?\n$/, "");
    }
  });
}

/** The conditional formats of ours on these sheets. */
async function tints(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  signs: Signs,
): Promise<readonly Excel.ConditionalFormat[]> {
  const all = sheets.map((sheet) => sheet.getRange().conditionalFormats.load("items/type"));
  await context.sync();
  const custom = all
    .flatMap((formats) => formats.items)
    .filter((format) => format.type === Excel.ConditionalFormatType.custom)
    .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
  await context.sync();
  return custom
    .filter(({ rule }) => rule.formula.includes(signs.inFormula))
    .map(({ format }) => format);
}

/** Cells with a note or a conversation of somebody's. */
async function commented(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  can: Supports,
): Promise<Set<string>> {
  const notes = sheet.notes.load("items/content");
  const comments = can.comments ? sheet.comments.load("items/id") : undefined;
  await context.sync();
  const places = [...notes.items, ...(comments?.items ?? [])].map((item) =>
    item.getLocation().load("address"),
  );
  await context.sync();
  return new Set(places.map(({ address }) => address.slice(address.lastIndexOf("!") + 1)));
}

/** Does something on each sheet; one that refuses, as under protection, is named. */
async function onSheets(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>,
  only?: ReadonlySet<string>,
): Promise<Locked> {
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
  const locked: string[] = [];
  for (const name of names.filter((name) => only?.has(name) ?? true)) {
    try {
      // A batch of its own: one that fails is not to take the other sheets along.
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name).load("name");
        await context.sync();
        await work(context, sheet);
        await context.sync();
      });
    } catch (problem) {
      if (!(await isProtected(name))) throw problem;
      locked.push(name);
    }
  }
  return locked;
}

async function isProtected(sheet: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

/** Whether marks of ours are in the workbook, as after a save with them. */
export async function isMarked(signs: Signs): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return (await tints(context, sheets.items, signs)).length > 0;
  });
}
