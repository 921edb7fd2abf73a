package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the fiscal year a form is for: on the form, above it, in the sheet's or the file's name.
 */
final class YearFinder {

  private static final Pattern ONLY_YEAR = Pattern.compile("\\(?(20\\d{2})年?\\)?");

  /** A heading is short; a year in running text is not the form's. */
  private static final int LONGEST_HEADING = 60;

  private static final int HEADING_ROWS = 20;

  /** A heading is among the first cells of its row; bounds the work on very wide rows. */
  private static final int HEADING_CELLS = 30;

  private YearFinder() {}

  static Optional<Integer> find(FormArea area, List<LabelCell> labels, String fileName) {
    return onForm(area, labels)
        .or(() -> inHeadings(area))
        .or(() -> NamedYear.of(area.grid().sheet()))
        .or(() -> NamedYear.of(fileName));
  }

  private static Optional<Integer> onForm(FormArea area, List<LabelCell> labels) {
    int firstLabel = labels.isEmpty() ? area.first() + 3 : Integer.MAX_VALUE;
    for (LabelCell label : labels) {
      firstLabel = Math.min(firstLabel, label.span().firstRow());
      Optional<Integer> labelled =
          Label.FISCAL_YEAR.equals(label.label())
              ? label
                  .value(area.grid(), labels)
                  .flatMap(value -> NamedYear.year(NamedYear.YEAR, value.raw().text()))
              : Optional.empty();
      if (labelled.isPresent()) {
        return labelled;
      }
    }
    int last = area.listed().isEmpty() ? firstLabel : area.lastHeadingRow();
    return inRows(area.grid(), area.firstHeadingRow(), last);
  }

  /**
   * The title that a form without one shares with those above it, and the lines above all forms of
   * the sheet; what else stands between two forms is the first one's.
   */
  private static Optional<Integer> inHeadings(FormArea area) {
    Optional<Integer> shared =
        area.titled() < 0
            ? Optional.empty()
            : inRows(area.grid(), area.titled(), area.titled() + 1);
    return shared.isPresent()
        ? shared
        : inRows(area.grid(), Math.max(0, area.above() - HEADING_ROWS), area.above());
  }

  private static Optional<Integer> inRows(Grid grid, int first, int last) {
    for (int row : grid.filledRows(first, last)) {
      List<GridCell> cells = grid.filled(row);
      for (GridCell cell : cells.subList(0, Math.min(HEADING_CELLS, cells.size()))) {
        Optional<Integer> year = inHeading(cell.text());
        if (year.isPresent()) {
          return year;
        }
      }
    }
    return Optional.empty();
  }

  /** The year of a heading such as 某中心2024年项目支出绩效自评; empty when it names none. */
  static Optional<Integer> inHeading(String text) {
    String plain = Wording.plain(text);
    if (plain.length() > LONGEST_HEADING || !NamedYear.isIn(plain)) {
      return Optional.empty();
    }
    Optional<Integer> only =
        ONLY_YEAR.matcher(plain).matches()
            ? NamedYear.year(NamedYear.YEAR, plain)
            : Optional.empty();
    return only.or(() -> NamedYear.year(NamedYear.FISCAL, plain))
        .or(() -> plain.contains("绩效") ? NamedYear.year(NamedYear.YEAR, plain) : Optional.empty());
  }
}
