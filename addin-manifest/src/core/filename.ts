/** Types whose bytes Excel gives as they are. */
const OPEN_XML = /\.(xlsx|xlsm)$/i;

/**
 * The name a workbook is sent under. Excel always gives Open XML bytes, so an .xls or a workbook
 * never saved gets that ending.
 */
export function fileName(workbook: string): string {
  const name = workbook.trim();
  if (OPEN_XML.test(name)) return name;
  return `${name.replace(/\.(xlsb|xls|xltx?|csv)$/i, "") || "工作簿"}.xlsx`;
}
