package cn.jihe.excel.mark.pack;

import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of cells as sheets write them. */
final class CellRange {

  static final int LAST_COLUMN = 16_383;
  static final int LAST_ROW = 1_048_575;

  private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

  private CellRange() {}

  /** An address of one cell or of an area; empty when it is none. */
  static Optional<Span> of(String written) {
    int colon = written.indexOf(':');
    Optional<Span> first = cell(colon < 0 ? written : written.substring(0, colon));
    Optional<Span> last = colon < 0 ? first : cell(written.substring(colon + 1));
    return first.flatMap(
        from ->
            last.map(
                to ->
                    new Span(
                        Math.min(from.firstRow(), to.firstRow()),
                        Math.min(from.firstColumn(), to.firstColumn()),
                        Math.max(from.firstRow(), to.firstRow()),
                        Math.max(from.firstColumn(), to.firstColumn()))));
  }

  private static Optional<Span> cell(String written) {
    Matcher cell = CELL.matcher(written);
    if (!cell.matches()) {
      return Optional.empty();
    }
    int column = 0;
    for (char letter : cell.group(1).toCharArray()) {
      column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
    }
    int row = Integer.parseInt(cell.group(2)) - 1;
    return row < 0 ? Optional.empty() : Optional.of(Span.ofCell(row, column - 1));
  }

  static String written(Span span) {
    String first = CellRef.columnName(span.firstColumn()) + (span.firstRow() + 1);
    return span.isSingle()
        ? first
        : first + ":" + CellRef.columnName(span.lastColumn()) + (span.lastRow() + 1);
  }
}
