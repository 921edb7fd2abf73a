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

  /** Of the box of a comment, as Excel has it. */
  private static final String NOTE = "ffffe1";

  /** Of the box of a comment in which a reviewer says something. */
  private static final String REMARK = "e4dfec";

  private static final String ERROR = "FFC7CE";

  private static final Map<Severity, String> RGB =
      Map.of(Severity.ERROR, ERROR, Severity.WARNING, "FFE699", Severity.NOTE, "DDEBF7");

  private MarkColour() {}

  /** Red, green and blue in six hexadecimal digits. */
  public static String rgb(Severity severity) {
    return RGB.getOrDefault(severity, ERROR);
  }

  /**
   * Of the box of a comment.
   *
   * @param remarked whether a reviewer says something in it
   */
  public static String ofNote(boolean remarked) {
    return remarked ? REMARK : NOTE;
  }

  /** Always true; names itself as ours. Without an equals sign. */
  public static String formula(Severity severity) {
    return "LEN(" + OwnMark.IN_FORMULA + severity + "\")>0";
  }
}
