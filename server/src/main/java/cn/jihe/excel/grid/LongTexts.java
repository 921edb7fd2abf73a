package cn.jihe.excel.grid;

import cn.jihe.excel.open.Reason;
import cn.jihe.excel.open.SurveyStopped;

/**
 * Counts what stands in cells that are longer than any form asks for. A text in the table of shared
 * texts costs its room once and is read for every cell that shows it.
 */
public final class LongTexts {

  private static final int LONG = 1_000;

  /** A second's reading; the goals of two thousand forms are less. */
  private static final long MOST = 4_000_000;

  private long characters;

  /** Takes in what a cell shows. */
  public void add(String text) {
    if (text.length() > LONG) {
      characters += text.length();
      if (characters > MOST) {
        throw new SurveyStopped(Reason.TOO_MUCH_TEXT, MOST);
      }
    }
  }
}
