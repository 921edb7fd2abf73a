package cn.jihe.excel.mark.content;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.rule.Severity;
import java.util.Map;

/** The colours of flagged cells, and the formulas of the conditional formats that give them. */
public final class MarkColour {

  /** Of forms in which nothing was found. */
  public static final String CLEAN = "E2EFDA";

  /** Of lines that head several. */
  public static final String GROUP = "F2F2F2";

  private static final String ERROR = "FFC7CE";

  private static final Map<Severity, String> RGB =
      Map.of(Severity.ERROR, ERROR, Severity.WARNING, "FFE699", Severity.NOTE, "DDEBF7");

  private MarkColour() {}

  /** Red, green and blue in six hexadecimal digits. */
  public static String rgb(Severity severity) {
    return RGB.getOrDefault(severity, ERROR);
  }

  /** Always true; names itself as ours. Without an equals sign. */
  public static String formula(Severity severity) {
    return "LEN(" + OwnMark.IN_FORMULA + severity + "\")>0";
  }
}
