package cn.jihe.excel.read.funds;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import cn.jihe.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the amounts of a declaration's 项目资金 whose names are in no list: units call their sources of
 * money what they like, and a total counts them all.
 */
final class UnknownAmounts {

  private static final String MONEY = "(?:[¥￥]|人民币)?-?\\d[\\d,]*(?:\\.\\d*)?(?:万?元)?整?";
  private static final Pattern AMOUNT = Pattern.compile(MONEY);

  /** 社会捐赠：15万元. */
  private static final Pattern INLINE = Pattern.compile("([^:\\d]{1,20}):(" + MONEY + ")");

  /** No form has more; bounds the work on a hostile sheet. */
  private static final int MOST = 50;

  private final Grid grid;
  private final FormArea area;
  private final List<LabelCell> labels;
  private final Set<CellRef> taken;
  private final List<Named> found = new ArrayList<>();
  private int firstRow;

  /**
   * Looks through a form's money.
   *
   * @param labels all that are known
   * @param taken the cells of their values
   */
  UnknownAmounts(FormArea area, List<LabelCell> labels, Set<CellRef> taken) {
    this.area = area;
    this.grid = area.grid();
    this.labels = labels;
    this.taken = taken;
  }

  /**
   * An amount and what it is called.
   *
   * @param label where the name stands, or the amount itself where nothing names it
   * @param text the name; may be empty
   */
  record Named(Span label, String text, LabelCell.Value value) {}

  /** All from the row of the first total down to the first row about something else. */
  List<Named> from(int row) {
    firstRow = row;
    for (int at : grid.filledRows(row, area.lastHeadingRow())) {
      if ((at > row && isAboutElse(at)) || found.size() > MOST) {
        break;
      }
      for (GridCell cell : grid.filled(at)) {
        if (!isKnown(at, cell.column()) && !taken.contains(grid.ref(at, cell.column()))) {
          look(cell);
        }
      }
    }
    return found;
  }

  private void look(GridCell cell) {
    Span own = grid.span(cell.row(), cell.column());
    Matcher inline = INLINE.matcher(Wording.plain(cell.text()));
    if (inline.matches()) {
      add(own, inline.group(1), cell, RawValue.ofText(inline.group(2)));
    } else if (isAmount(cell)) {
      Optional<GridCell> beside = left(cell);
      if (beside.isEmpty() || isAmount(beside.get())) {
        lookAbove(cell, beside.isEmpty());
      } else if (!isKnown(cell.row(), beside.get().column())) {
        Span label = grid.span(cell.row(), beside.get().column());
        add(label, beside.get().text(), cell, cell.value());
      }
    }
  }

  /** The name may stand above the amount; or there is none, and the amount stands below others. */
  private void lookAbove(GridCell cell, boolean alone) {
    int above = cell.row() - 1;
    String text = above < firstRow ? "" : grid.text(above, cell.column());
    boolean amounts = text.isEmpty() || AMOUNT.matcher(Wording.plain(text)).matches();
    if (!amounts && !isKnown(above, cell.column())) {
      add(grid.span(above, cell.column()), text, cell, cell.value());
    } else if (amounts && alone && standsBelowTaken(cell.column())) {
      add(grid.span(cell.row(), cell.column()), "", cell, cell.value());
    }
  }

  private boolean standsBelowTaken(int column) {
    return taken.stream().anyMatch(cell -> cell.column() == column && cell.row() >= firstRow);
  }

  private void add(Span label, String text, GridCell cell, RawValue value) {
    CellRef at = grid.ref(cell.row(), cell.column());
    found.add(new Named(label, text, new LabelCell.Value(at, value)));
  }

  private Optional<GridCell> left(GridCell cell) {
    return grid.filled(cell.row()).stream()
        .filter(other -> other.column() < cell.column())
        .reduce((first, second) -> second);
  }

  private boolean isKnown(int row, int column) {
    return LabelCell.isLabel(row, column, labels);
  }

  private boolean isAboutElse(int row) {
    List<LabelCell> inRow =
        labels.stream().filter(label -> label.span().firstRow() == row).toList();
    return !inRow.isEmpty()
        && inRow.stream().noneMatch(label -> FundLabels.ALL.contains(label.label()));
  }

  private static boolean isAmount(GridCell cell) {
    return cell.value().date() == null && AMOUNT.matcher(Wording.plain(cell.text())).matches();
  }
}
