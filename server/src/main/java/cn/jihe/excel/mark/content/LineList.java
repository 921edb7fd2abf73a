package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.content.ResultLine.Fold;
import java.util.ArrayList;
import java.util.List;

/** The lines of the result sheet while they are put one below the other. */
final class LineList {

  static final float LINE_POINTS = 16;
  static final float HEAD_POINTS = 24;
  private static final float MARGIN_POINTS = 4;

  /** Excel lets no row be higher. */
  private static final int MOST_LINES = 25;

  private final List<ResultLine> lines = new ArrayList<>();
  private int next;

  /** The next free row, from 0. */
  int next() {
    return next;
  }

  void skip() {
    next++;
  }

  void add(float points, Fold fold, List<ResultCell> cells) {
    lines.add(new ResultLine(next++, points, fold, cells));
  }

  /** As high as its texts. */
  void add(Fold fold, List<ResultCell> cells) {
    add(points(cells), fold, cells);
  }

  /** A text alone in its line. */
  void single(float points, String text, CellStyleName style) {
    add(points, Fold.NONE, List.of(ResultCell.of(0, text, style)));
  }

  List<ResultLine> all() {
    return lines;
  }

  /** Excel does not fit the height of rows that a program wrote. */
  private static float points(List<ResultCell> cells) {
    int most = 1;
    for (ResultCell cell : cells) {
      if (cell.column() != ResultContent.KEY_COLUMN) {
        // The column is a character wider, and so is the line.
        int width = ResultContent.WIDTHS.get(cell.column()) + 1;
        most = Math.max(most, TextSize.lines(cell.text(), width));
      }
    }
    return LINE_POINTS * Math.min(most, MOST_LINES) + MARGIN_POINTS;
  }
}
