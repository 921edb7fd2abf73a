package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    return Stream.of(
            onForm(area, labels),
            inHeadings(area),
            NamedYear.of(area.grid().sheet()),
            NamedYear.of(fileName))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Integer> onForm(FormArea area, List<LabelCell> labels) {
    Optional<Integer> labelled =
        labels.stream()
            .filter(label -> Label.FISCAL_YEAR.equals(label.label()))
            .flatMap(label -> label.value(area.grid(), labels).stream())
            .flatMap(value -> NamedYear.year(NamedYear.YEAR, value.raw().text()).stream())
            .findFirst();
    int firstLabel =
        labels.stream().mapToInt(label -> label.span().firstRow()).min().orElse(area.first() + 3);
    int last = area.listed().isEmpty() ? firstLabel : area.lastHeadingRow();
    return labelled.or(() -> inRows(area.grid(), area.firstHeadingRow(), last));
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
      Optional<Integer> year =
          grid.filled(row).stream()
              .limit(HEADING_CELLS)
              .flatMap(cell -> inHeading(cell.text()).stream())
              .findFirst();
      if (year.isPresent()) {
        return year;
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
