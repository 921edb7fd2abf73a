package cn.jihe.excel.mark;

/** By which we know again what we put into a workbook, whatever it was renamed to. */
public final class Mark {

  /**
   * Invisible, and in no text that people type: an invisible separator between two word joiners.
   * Excel, WPS and LibreOffice keep it.
   */
  static final String INVISIBLE = "\u2060\u2063\u2060";

  /** In the formulas of our conditional formats. */
  static final String IN_FORMULA = "\"jihe:";

  private Mark() {}

  public static boolean isIn(String text) {
    return text.contains(INVISIBLE);
  }
}
