import type { Place } from "../core/place";

/** Cells of a block; Excel on the web gives at most 5 MB at once. */
const BLOCK = 20_000;

/** Looks at no more than this; our forms are small, and a data dump must not cost a minute. */
const MOST_CELLS = 400_000;

/** The workbook's file name; empty for one never saved where Excel does not say. */
export async function workbookName(): Promise<string> {
  return Excel.run(async (context) => {
    const workbook = context.workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}

interface Used {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** Shows the texts of all sheets, block by block, until there are no more or enough is seen. */
export async function eachBlock(seen: (texts: string[][]) => boolean): Promise<void> {
  await Excel.run(async (context) => {
    let left = MOST_CELLS;
    for (const { sheet, range } of await usedRanges(context)) {
      const rows = Math.max(1, Math.floor(BLOCK / range.columnCount));
      for (let from = 0; from < range.rowCount && left > 0; from += rows) {
        const count = Math.min(rows, range.rowCount - from);
        left -= count * range.columnCount;
        const block = sheet
          .getRangeByIndexes(range.rowIndex + from, range.columnIndex, count, range.columnCount)
          .load("text");
        await context.sync();
        if (seen(block.text)) return;
      }
    }
  });
}

async function usedRanges(context: Excel.RequestContext): Promise<Used[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return used.filter(({ range }) => !range.isNullObject);
}

/** Selects a cell; false when its sheet is not there any more. */
export async function select({ sheet, cell }: Place): Promise<boolean> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (found.isNullObject) return false;
    found.activate();
    found.getRange(cell).select();
    await context.sync();
    return true;
  });
}

/** Opens a new workbook with these contents. */
export async function openWorkbook(bytes: ArrayBuffer): Promise<void> {
  const signs = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
  await Excel.createWorkbook(btoa(signs.join("")));
}
