package cn.jihe.excel;

import cn.jihe.form.FieldPath;
import cn.jihe.form.FormCells.FundRowLabel;
import cn.jihe.form.FundRow;
import cn.jihe.form.Wording;
import cn.jihe.template.Label;
import cn.jihe.template.Vocabulary;
import cn.jihe.template.Vocabulary.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads 项目资金 of a self-evaluation: a small table with a row each for total and parts. */
final class FundTableReader {

  private static final Set<Label> BUDGETS =
      EnumSet.of(Label.INITIAL_BUDGET, Label.FULL_YEAR_BUDGET, Label.EXECUTED);
  private static final Map<Label, String> LEAVES =
      new EnumMap<>(
          Map.of(
              Label.INITIAL_BUDGET, "initialBudget",
              Label.FULL_YEAR_BUDGET, "fullYearBudget",
              Label.EXECUTED, "executed",
              Label.WEIGHT, "weight",
              Label.EXECUTION_RATE, "executionRate",
              Label.SCORE, "score"));
  private static final String PART_OF = "其中";

  private final Grid grid;
  private final FormArea area;
  private final Vocabulary vocabulary;
  private final FoundCells found;
  private final List<FundRowLabel> rows = new ArrayList<>();

  private FundTableReader(FormArea area, Vocabulary vocabulary, FoundCells found) {
    this.area = area;
    this.grid = area.grid();
    this.vocabulary = vocabulary;
    this.found = found;
  }

  /** Reads the table into {@code found} and gives its rows; no rows when there is no table. */
  static List<FundRowLabel> read(FormArea area, Vocabulary vocabulary, FoundCells found) {
    FundTableReader reader = new FundTableReader(area, vocabulary, found);
    for (int row : area.grid().filledRows(area.first(), area.lastHeadingRow())) {
      Map<Label, Integer> columns = reader.columns(row);
      if (columns.keySet().stream().filter(BUDGETS::contains).count() >= 2) {
        reader.readRows(row + 1, columns);
        break;
      }
    }
    return reader.rows;
  }

  /** The columns of a header row, wherever they stand and in any order. */
  private Map<Label, Integer> columns(int row) {
    Map<Label, Integer> columns = new EnumMap<>(Label.class);
    for (GridCell cell : grid.filled(row)) {
      vocabulary
          .label(Section.FUND_COLUMNS, cell.text())
          .ifPresent(label -> note(columns, label, cell.column()));
    }
    return columns;
  }

  /** 年度预算数 may head the rows' labels with 调整后预算数 to come: the later budget is the year's. */
  private static void note(Map<Label, Integer> columns, Label label, int column) {
    if (label == Label.FULL_YEAR_BUDGET) {
      columns.put(label, column);
    } else {
      columns.putIfAbsent(label, column);
    }
  }

  private void readRows(int first, Map<Label, Integer> columns) {
    int firstColumn = columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (int row : grid.filledRows(first, area.lastHeadingRow())) {
      Optional<GridCell> label = rowLabel(row, firstColumn);
      if (label.isEmpty()) {
        continue;
      }
      Optional<Label> known = vocabulary.label(Section.FUND_ROWS, label.get().text());
      boolean other = vocabulary.label(Section.HEADING, label.get().text()).isPresent();
      if (known.isEmpty() && (other || !hasNumber(row, columns))) {
        return;
      }
      int index = rows.size();
      rows.add(new FundRowLabel(label.get().text(), role(known, label.get().text())));
      columns.forEach((column, at) -> found.put(FieldPath.ofFundRow(index, leaf(column)), row, at));
    }
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

  private boolean hasNumber(int row, Map<Label, Integer> columns) {
    return columns.entrySet().stream()
        .filter(column -> BUDGETS.contains(column.getKey()))
        .map(column -> grid.value(row, column.getValue()))
        .anyMatch(
            value ->
                value.number() != null || Wording.plain(value.text()).matches("[\\d,.]+(?:万?元)?"));
  }

  /**
   * The first part after the total says 其中 of the total; a later 其中, or a label we do not know,
   * splits the row above it.
   */
  private FundRow.Role role(Optional<Label> known, String text) {
    boolean none = rows.stream().noneMatch(row -> row.role() == FundRow.Role.TOTAL);
    if (none && (rows.isEmpty() || known.filter(Label.TOTAL::equals).isPresent())) {
      boolean part = known.filter(label -> label != Label.TOTAL).isPresent();
      return part ? FundRow.Role.PART : FundRow.Role.TOTAL;
    }
    boolean firstPart = rows.stream().noneMatch(row -> row.role() == FundRow.Role.PART);
    boolean splits = Wording.plain(text).startsWith(PART_OF) && !firstPart;
    boolean splitsOn =
        known.filter(Label.TIER::equals).isPresent() && rows.getLast().role() == FundRow.Role.SPLIT;
    return known.isEmpty() || splits || splitsOn ? FundRow.Role.SPLIT : FundRow.Role.PART;
  }

  private static String leaf(Label column) {
    String leaf = LEAVES.get(column);
    if (leaf == null) {
      throw new IllegalStateException("no field for " + column);
    }
    return leaf;
  }
}
