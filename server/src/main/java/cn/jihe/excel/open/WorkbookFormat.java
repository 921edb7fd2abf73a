package cn.jihe.excel.open;

/** What a workbook is by its content, whatever its name says. */
public enum WorkbookFormat {
  XLSX,
  /** An .xlsx that may carry macros. They are never run. */
  XLSM,
  XLS
}
