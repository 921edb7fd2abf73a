import type { Place } from "../core/place";
import { isSupported } from "./office";

/** Cells of a block; Excel on the web gives at most 5 MB at once. */
const BLOCK = 20_000;

/** Looks at no more than this; our forms are small, and a data dump must not cost a minute. */
const MOST_CELLS = 400_000;

/** The workbook's file name; empty for one never saved where Excel does not say. */
export async function workbookName(): Promise<string> {
  if (!isSupported("ExcelApi", "1.7")) return lastSegment(Office.context.document.url);
  return Excel.run(async (context) => {
    const workbook = context.workbook.load("name");
    await context.sync();
    return workbook.name;
  });
}

/** Of a path or an address, which Office writes with the blanks as they are. */
function lastSegment(address: string | undefined): string {
  return address?.split(/[\\/]/).pop() ?? "";
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
      const most = Math.max(1, Math.floor(BLOCK / range.columnCount));
      // Older ones give a used range only as a whole.
      const rows = isSupported("ExcelApi", "1.7") ? most : range.rowCount;
      for (let from = 0; from < range.rowCount && left > 0; from += rows) {
        const count = Math.min(rows, range.rowCount - from);
        left -= count * range.columnCount;
        const block = rows === range.rowCount ? range : part(sheet, range, from, count);
        block.load("text");
        await context.sync();
        if (seen(block.text)) return;
      }
    }
  });
}

function part(
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, columnCount }: Excel.Range,
  from: number,
  rows: number,
): Excel.Range {
  return sheet.getRangeByIndexes(rowIndex + from, columnIndex, rows, columnCount);
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
