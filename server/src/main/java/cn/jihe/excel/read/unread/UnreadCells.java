package cn.jihe.excel.read.unread;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.form.CellRef;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.FormReading.UnreadCell;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.text.Shortening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the filled cells of a form that no field took: the value beside a label that we do not know
 * or read nothing from, a column we do not know, rows below the table. What forms print themselves
 * is none: titles, labels, sums, numbers of rows, notes.
 */
public final class UnreadCells {

  /** Below so many empty rows nothing belongs to the form any more. */
  private static final int WIDEST_GAP = 2;

  /** A line inside a table that is not longer is a heading. */
  private static final int LONGEST_HEADING = 20;

  /** Of a longer text only its start is kept. */
  private static final int LONGEST_SHOWN = 200;

  private static final Set<Label> READ_TOGETHER =
      Set.of(Label.LEVEL1, Label.LEVEL2, Label.TARGET_SIGN, Label.TARGET_UNIT);

  private final FormArea area;
  private final Grid grid;
  private final PrintedText printed;
  private final Set<CellRef> taken;
  private final Rows rows;
  private final List<UnreadCell> unread = new ArrayList<>();

  /**
   * The rows below an indicator header.
   *
   * @param header with every column where its contents stand; null when there is none
   * @param indicators those that hold an indicator
   * @param others those that are known and hold none: empty ones of the template, the sum's
   * @param last the form's last
   */
  public record Rows(
      @Nullable IndicatorHeader header, Set<Integer> indicators, Set<Integer> others, int last) {}

  private UnreadCells(FormArea area, Vocabulary vocabulary, Set<CellRef> taken, Rows rows) {
    this.area = area;
    this.grid = area.grid();
    this.printed = new PrintedText(vocabulary);
    this.taken = taken;
    this.rows = rows;
  }

  /**
   * The first {@link FormReading#MOST_UNREAD} of them, in reading order.
   *
   * @param taken cells of all fields, and others that something was read from
   * @param labels of the form's head
   */
  public static List<UnreadCell> of(
      FormArea area, Vocabulary vocabulary, Set<CellRef> taken, List<LabelCell> labels, Rows rows) {
    UnreadCells cells = new UnreadCells(area, vocabulary, taken, rows);
    if (area.listed().isEmpty()) {
      int first = labels.stream().mapToInt(label -> label.span().firstRow()).min().orElse(-1);
      cells.head(first, labels);
    }
    cells.table();
    return cells.unread;
  }

  private void head(int first, List<LabelCell> labels) {
    if (first < 0) {
      return;
    }
    for (int row : grid.filledRows(first, area.lastHeadingRow())) {
      pairs(row, labels);
    }
  }

  /** Labels with their values behind them, from left to right. */
  private void pairs(int row, List<LabelCell> labels) {
    List<GridCell> cells = grid.filled(row);
    boolean heads =
        cells.stream().filter(cell -> printed.isColumnOfFunds(cell.text())).count() > 1
            || isHeadOfColumns(row);
    int label = -1;
    for (GridCell cell : cells) {
      Span span = grid.span(row, cell.column());
      boolean behindLabel = cell.column() == label;
      if (isLabel(cell, span, labels, heads) || (!behindLabel && isUnknownLabel(cell, span))) {
        label = span.lastColumn() + 1;
      } else {
        label = -1;
        add(cell);
      }
    }
  }

  /** Two short texts or more, with something below each of them. */
  private boolean isHeadOfColumns(int row) {
    List<GridCell> behind = grid.filled(row).stream().skip(1).toList();
    return behind.size() > 1
        && behind.stream()
            .allMatch(
                cell ->
                    printed.mayBeLabel(cell.text())
                        && !grid.text(row + 1, cell.column()).isEmpty());
  }

  private boolean isLabel(GridCell cell, Span span, List<LabelCell> labels, boolean heads) {
    return !isTaken(cell)
        && (LabelCell.isLabel(span.firstRow(), span.firstColumn(), labels)
            || printed.isKnownLabel(cell.text())
            || (heads && printed.mayBeLabel(cell.text())));
  }

  /**
   * A rail merged down beside its rows, or a short text with a value, or an empty place, behind.
   */
  private boolean isUnknownLabel(GridCell cell, Span span) {
    if (isTaken(cell) || !printed.mayBeLabel(cell.text())) {
      return false;
    }
    boolean rail = span.lastRow() > span.firstRow();
    boolean heads = taken.contains(grid.ref(span.lastRow() + 1, span.firstColumn()));
    boolean first = cell.equals(grid.filled(cell.row()).getFirst());
    boolean before = !grid.text(cell.row(), span.lastColumn() + 1).isEmpty();
    return rail || heads || before || (first && cell.row() <= area.lastHeadingRow());
  }

  private void table() {
    IndicatorHeader header = rows.header();
    if (header == null) {
      return;
    }
    int before = area.headers().getFirst().last();
    int from = Math.max(area.listed().isEmpty() ? before : area.first() - 1, before) + 1;
    int previous = from;
    for (int row : grid.filledRows(from, area.last())) {
      boolean below = row > rows.last();
      if (below && (row > previous + WIDEST_GAP || ends(row))) {
        return;
      }
      previous = row;
      if (area.isRepeatedHeader(row) || rows.others().contains(row) || closes(row)) {
        continue;
      }
      if (below) {
        pairs(row, List.of());
      } else if (rows.indicators().contains(row)) {
        columns(row, header);
      } else {
        line(row, header);
      }
    }
  }

  private boolean ends(int row) {
    return closing(row).filter(Label.END::equals).isPresent();
  }

  private boolean closes(int row) {
    return closing(row).isPresent();
  }

  private Optional<Label> closing(int row) {
    return printed.closing(grid.filled(row).getFirst().text());
  }

  /** A line inside the table that is no indicator. */
  private void line(int row, IndicatorHeader header) {
    List<GridCell> cells = grid.filled(row);
    if (cells.size() > 1 || cells.getFirst().text().length() > LONGEST_HEADING) {
      columns(row, header);
    }
  }

  private void columns(int row, IndicatorHeader header) {
    Set<Integer> known = new TreeSet<>(area.listed().values());
    READ_TOGETHER.forEach(label -> header.column(label).ifPresent(known::add));
    int first = header.columns().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (GridCell cell : grid.filled(row)) {
      boolean rail = cell.column() < first && area.listed().isEmpty();
      if (!rail && !known.contains(cell.column()) && !isNumber(cell, header)) {
        add(cell);
      }
    }
  }

  private boolean isNumber(GridCell cell, IndicatorHeader header) {
    return printed.isNumber(cell.text())
        && printed.isNumberHead(grid.text(header.last(), cell.column()));
  }

  private boolean isTaken(GridCell cell) {
    return taken.contains(grid.ref(cell.row(), cell.column()));
  }

  private void add(GridCell cell) {
    if (unread.size() < FormReading.MOST_UNREAD
        && !isTaken(cell)
        && !printed.saysNothing(cell.text())) {
      unread.add(
          new UnreadCell(
              grid.ref(cell.row(), cell.column()), Shortening.marked(cell.text(), LONGEST_SHOWN)));
    }
  }
}
