package cn.jihe.excel.read.area;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.RawValue;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A label above the indicator table.
 *
 * @param head what it says
 * @param span the cells it covers
 */
public record LabelCell(HeadingLabel head, Span span) {

  /** Labels with others beside them rather than a value. */
  private static final Set<Label> HEADS =
      Set.of(
          Label.FUNDS,
          Label.GOALS,
          Label.OVERALL_GOAL,
          Label.ANNUAL_GOAL,
          Label.EXPECTED_GOAL,
          Label.ACTUAL_COMPLETION);

  /** Shorter texts such as 其他 or 年度 are labels in one place and values in another. */
  private static final int SHORTEST_SURE_LABEL = 3;

  /** A value cell: its address and what it holds. */
  public record Value(CellRef cell, RawValue raw) {

    public void into(FoundCells found, FieldPath path) {
      found.put(path, cell, raw);
    }
  }

  /** Whether a label may have others beside it rather than a value. */
  public static boolean isHead(Label label) {
    return HEADS.contains(label);
  }

  /** Of labels for one field the one that is spelled most like the standard name comes first. */
  public static List<LabelCell> closestFirst(List<LabelCell> labels) {
    return labels.stream().sorted(Comparator.comparingInt(label -> label.head().rank())).toList();
  }

  /** The label as printed, without a value that stands in the same cell. */
  public String text() {
    return head.text();
  }

  public Label label() {
    return head.label();
  }

  /** Whether its value stands in the same cell, behind a colon. */
  public boolean inline() {
    return head.inline();
  }

  /** Whether the next cell of the row is this label's value although it reads like a label. */
  public boolean takesAsValue(GridCell next, Grid grid) {
    return !inline()
        && !isHead(label())
        && !Label.OTHER.equals(label())
        && next.column() == span.lastColumn() + 1
        && Wording.plain(next.text()).length() < SHORTEST_SURE_LABEL
        && grid.span(next.row(), next.column()).firstRow() == next.row();
  }

  /** The value beside the label; empty when another label or the form's end stands there. */
  public Optional<Value> value(Grid grid, List<LabelCell> labels) {
    if (inline()) {
      RawValue value = RawValue.ofText(head.value());
      return Optional.of(new Value(grid.ref(span.firstRow(), span.firstColumn()), value));
    }
    int row = span.firstRow();
    int beside = span.lastColumn() + 1;
    if (isLabel(row, beside, labels)) {
      return Optional.empty();
    }
    int column = grid.text(row, beside).isEmpty() ? nextFilled(grid, row, beside, labels) : beside;
    return Optional.of(new Value(grid.ref(row, column), grid.value(row, column)));
  }

  /** Where cells are not merged the value may stand further right, with nothing in between. */
  private int nextFilled(Grid grid, int row, int beside, List<LabelCell> labels) {
    if (!grid.span(row, beside).isSingle()) {
      return beside;
    }
    return grid.filled(row).stream()
        .map(GridCell::column)
        .filter(column -> column > beside)
        .findFirst()
        .filter(column -> !isLabel(row, column, labels))
        .orElse(beside);
  }

  public static boolean isLabel(int row, int column, List<LabelCell> labels) {
    for (LabelCell other : labels) {
      if (other.covers(row, column)) {
        return true;
      }
    }
    return false;
  }

  public boolean covers(int row, int column) {
    return span.firstRow() <= row
        && row <= span.lastRow()
        && span.firstColumn() <= column
        && column <= span.lastColumn();
  }
}
