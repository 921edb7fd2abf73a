package cn.jihe.check.page.drawn;

import cn.jihe.excel.draw.CellLook.Across;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which texts go on over empty neighbours, as Excel shows them: a line such as 填报单位 above the form
 * often stands in a narrow cell.
 */
final class Spills {

  /** From here on a sign is as wide as two. */
  private static final int WIDE_FROM = 0x1100;

  private final Map<Integer, Double> widths;
  private final VisibleParts parts;
  private final FormMarks marks;

  Spills(SheetDrawing drawing, VisibleParts parts, FormMarks marks) {
    this.parts = parts;
    this.marks = marks;
    this.widths =
        drawing.columns().stream()
            .filter(column -> !column.hidden())
            .collect(Collectors.toMap(DrawingColumn::number, DrawingColumn::width));
  }

  /**
   * Whether a text has its room right of its cell, and needs it.
   *
   * @param next the cells right of it that begin in the same row
   */
  boolean over(DrawingCell cell, List<DrawingCell> next) {
    String text = cell.text();
    if (cell.look().wraps()
        || cell.look().across() != Across.LEFT
        || !marks.of(cell).isEmpty()
        || text.indexOf('\n') >= 0
        || text.length() > FoldedText.LONGEST) {
      return false;
    }
    double needed =
        text.codePoints().mapToDouble(sign -> sign >= WIDE_FROM ? 2 : 1).sum() - width(cell);
    if (needed <= 0) {
      return false;
    }
    int place = parts.place(cell) + parts.width(cell);
    for (DrawingCell each : next) {
      boolean free =
          each.text().isBlank() && marks.of(each).isEmpty() && parts.place(each) == place;
      if (!free) {
        return false;
      }
      needed -= width(each);
      if (needed <= 0) {
        return true;
      }
      place += parts.width(each);
    }
    return false;
  }

  private double width(DrawingCell cell) {
    double width = 0;
    for (int column = cell.region().firstColumn(); column <= cell.region().lastColumn(); column++) {
      width += widths.getOrDefault(column, 0.0);
    }
    return width;
  }
}
