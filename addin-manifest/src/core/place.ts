/** A cell of a workbook. */
export interface Place {
  readonly sheet: string;
  /** Such as F17. */
  readonly cell: string;
}

/** Names a cell in a map; a sheet's name may hold any sign. */
export function placeKey({ sheet, cell }: Place): string {
  return JSON.stringify([sheet, cell]);
}
