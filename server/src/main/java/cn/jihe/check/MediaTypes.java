package cn.jihe.check;

import cn.jihe.excel.open.WorkbookFormat;

/** The registered media types of Excel's workbooks. */
final class MediaTypes {

  private MediaTypes() {}

  static String of(WorkbookFormat format) {
    return switch (format) {
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case XLSM -> "application/vnd.ms-excel.sheet.macroEnabled.12";
      case XLS -> "application/vnd.ms-excel";
    };
  }
}
