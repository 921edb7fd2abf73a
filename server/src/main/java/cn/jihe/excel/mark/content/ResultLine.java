package cn.jihe.excel.mark.content;

import java.util.List;

/**
 * A row of the result sheet.
 *
 * @param index from 0
 * @param points how high it is
 * @param detail whether it can be folded away below the one that heads it
 * @param cells from left to right
 */
public record ResultLine(int index, float points, boolean detail, List<ResultCell> cells) {
  public ResultLine {
    cells = List.copyOf(cells);
  }
}
