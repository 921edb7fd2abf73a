package cn.jihe.excel.mark.content;

import java.util.List;

/**
 * A row of the result sheet.
 *
 * @param index from 0
 * @param points how high it is
 * @param fold whether it can be folded away, or heads some that can
 * @param cells from left to right
 */
public record ResultLine(int index, float points, Fold fold, List<ResultCell> cells) {

  /** Rows that can be folded away stand below the one that heads them. */
  public enum Fold {
    NONE,
    /** Heads rows that are folded away. */
    HEADS,
    FOLDED,
    /** Can be folded away and is not. */
    OPEN;

    /** Whether it stands below one that heads it. */
    public boolean isBelow() {
      return this == FOLDED || this == OPEN;
    }
  }

  public ResultLine {
    cells = List.copyOf(cells);
  }
}
