package cn.jihe.excel.mark.content;

import cn.jihe.rule.Severity;

/** The looks that cells of the result sheet have. */
public enum CellStyleName {
  TITLE,
  BAD,
  GOOD,
  LINE,
  /** Heads a part of the table. */
  BAND,
  HEADER,
  TEXT,
  CENTRED,
  GROUP_TEXT,
  GROUP_CENTRED,
  LINK,
  /** For people to type into: texts whatever they begin with, and never locked. */
  TYPED,
  /** Of a form in which nothing was found. */
  CLEAN,
  ERROR,
  WARNING,
  NOTE;

  /** In the colour that flagged cells have. */
  public static CellStyleName of(Severity severity) {
    return valueOf(severity.name());
  }

  /** Of texts in the table; a line that heads several stands out. */
  static CellStyleName text(boolean heads) {
    return heads ? GROUP_TEXT : TEXT;
  }

  static CellStyleName centred(boolean heads) {
    return heads ? GROUP_CENTRED : CENTRED;
  }
}
