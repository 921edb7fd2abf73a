package cn.jihe.excel.read.funds;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.form.FormCells.FundRowLabel;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads 项目资金 of a self-evaluation: a small table with a row each for total and parts. */
public final class FundTableReader {

  private final Grid grid;
  private final FormArea area;
  private final Vocabulary vocabulary;
  private final FoundCells found;
  private final FundRows rows = new FundRows();

  private FundTableReader(FormArea area, Vocabulary vocabulary, FoundCells found) {
    this.area = area;
    this.grid = area.grid();
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /** Reads the table into {@code found} and gives its rows; no rows when there is no table. */
  public static List<FundRowLabel> read(FormArea area, Vocabulary vocabulary, FoundCells found) {
    FundTableReader reader = new FundTableReader(area, vocabulary, found);
    for (int row : area.grid().filledRows(area.first(), area.lastHeadingRow())) {
      Optional<FundColumns> columns = FundColumns.in(area.grid(), row, vocabulary);
      if (columns.isPresent()) {
        if (columns.get().isPaired(area.grid(), row)) {
          reader.readPairs(row, columns.get());
        } else {
          reader.readRows(row + 1, columns.get());
        }
        break;
      }
    }
    return reader.rows.labels();
  }

  private void readRows(int first, FundColumns columns) {
    Optional<String> whole = labelOfOnlyRow(first, columns);
    if (whole.isPresent()) {
      int index = rows.add(whole.get(), Optional.of(Label.TOTAL));
      columns.at().forEach((column, at) -> put(index, column, first, at));
      return;
    }
    for (int row : grid.filledRows(first, area.lastHeadingRow())) {
      String label = rowLabel(row, columns.first()).map(GridCell::text).orElse("");
      boolean amount = columns.hasAmount(grid, row);
      Optional<Label> known = vocabulary.label(Section.FUND_ROWS, label);
      boolean passedOver = !amount && (label.isEmpty() || !columns.saysAny(grid, row));
      if (known.isEmpty() && (isAboutElse(label, amount) || (!amount && !passedOver))) {
        return;
      }
      if (known.isEmpty() && (passedOver || (label.isEmpty() && rows.isEmpty()))) {
        continue;
      }
      int index = rows.add(label, known);
      columns.at().forEach((column, at) -> put(index, column, row, at));
    }
  }

  /** 项目资金 merged down over heads and amounts of a table without rows for total and parts. */
  private Optional<String> labelOfOnlyRow(int row, FundColumns columns) {
    int beside = columns.first() - 1;
    if (beside < 0 || row > area.lastHeadingRow() || !columns.hasAmount(grid, row)) {
      return Optional.empty();
    }
    Span label = grid.span(row, beside);
    String text = grid.text(row, beside);
    boolean over = label.firstRow() < row && label.lastRow() == row;
    return over && vocabulary.label(Section.HEADING, text).filter(Label.FUNDS::equals).isPresent()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Every label has its value beside it; the first row's labels name the columns. */
  private void readPairs(int first, FundColumns columns) {
    for (int row : grid.filledRows(first, area.lastHeadingRow())) {
      String text = grid.text(row, columns.first());
      Optional<Label> known =
          row == first ? Optional.of(Label.TOTAL) : vocabulary.label(Section.FUND_ROWS, text);
      if (known.isEmpty() && (!columns.hasAmountBeside(grid, row) || isAboutElse(text, true))) {
        return;
      }
      int index = rows.add(text, known);
      for (Map.Entry<Label, Integer> column : columns.at().entrySet()) {
        if (!grid.text(row, column.getValue()).isEmpty()) {
          int beside = grid.span(row, column.getValue()).lastColumn() + 1;
          put(index, column.getKey(), row, beside);
        }
      }
    }
  }

  /** With an amount beside it, a row may be called what a heading calls money, and nothing else. */
  private boolean isAboutElse(String label, boolean amount) {
    return vocabulary
        .label(Section.HEADING, label)
        .filter(heading -> !(amount ? FundLabels.ALL : FundLabels.PARTS).contains(heading))
        .isPresent();
  }

  private void put(int index, Label column, int row, int at) {
    FundColumns.field(column).ifPresent(field -> found.put(field.inRow(index), row, at));
  }

  /** The label nearest to the numbers; the head of the whole block is merged from above. */
  private Optional<GridCell> rowLabel(int row, int firstColumn) {
    GridCell nearest = null;
    for (GridCell cell : grid.filled(row)) {
      boolean head =
          vocabulary.label(Section.HEADING, cell.text()).filter(Label.FUNDS::equals).isPresent();
      if (cell.column() < firstColumn && !(head && nearest != null)) {
        nearest = cell;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
