package cn.jihe.check;

import cn.jihe.excel.open.WorkbookFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** The registered media types of Excel's workbooks. */
public final class MediaTypes {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private MediaTypes() {}

  static String of(WorkbookFormat format) {
    return switch (format) {
      case XLSX -> XLSX;
      case XLSM -> "application/vnd.ms-excel.sheet.macroEnabled.12";
      case XLS -> "application/vnd.ms-excel";
    };
  }

  /** What the name of a file promises; of no workbook, bytes of any kind. */
  public static String ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Stream.of(WorkbookFormat.values())
        .filter(format -> format.name().equals(ending))
        .findFirst()
        .map(MediaTypes::of)
        .orElse("application/octet-stream");
  }
}
