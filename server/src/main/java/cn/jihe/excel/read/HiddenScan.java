package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.FileFacts.Hidden;
import cn.jihe.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Tells what of a form is hidden. An empty row or column that is hidden hides nothing of it. */
final class HiddenScan {

  private HiddenScan() {}

  /** Empty when all of the form is to be seen. */
  static Optional<Hidden> scan(Grid grid, Form form) {
    if (grid.hidden().areNone()) {
      return Optional.empty();
    }
    int index = form.place().index();
    if (grid.hidden().isSheet()) {
      return Optional.of(new Hidden(index, true, List.of(), List.of()));
    }
    CellRangeAddress range = CellRangeAddress.valueOf(form.place().range());
    TreeSet<Integer> rows = new TreeSet<>();
    TreeSet<Integer> columns = new TreeSet<>();
    for (int row : grid.filledRows(range.getFirstRow(), range.getLastRow())) {
      for (GridCell cell : grid.filled(row)) {
        Span span = grid.span(row, cell.column());
        if (grid.hidden().hidesRows(span)) {
          rows.add(row);
        } else if (grid.hidden().hidesColumns(span)) {
          columns.add(cell.column());
        }
      }
    }
    return rows.isEmpty() && columns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hidden(index, false, new ArrayList<>(rows), new ArrayList<>(columns)));
  }
}
