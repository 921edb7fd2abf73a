package cn.jihe.excel.read.funds;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.form.RawValue;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import cn.jihe.text.Wording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of a 项目资金 table.
 *
 * @param at where the label of each stands
 */
public record FundColumns(Map<Label, Integer> at) {

  private static final Set<Label> BUDGETS =
      Set.of(Label.INITIAL_BUDGET, Label.FULL_YEAR_BUDGET, Label.EXECUTED);

  private static final Pattern AMOUNT = Pattern.compile("[\\d,.]+(?:万?元)?");

  /** The columns that a row names, wherever they stand; empty when it is no header of funds. */
  static Optional<FundColumns> in(Grid grid, int row, Vocabulary vocabulary) {
    Map<Label, Integer> columns = new HashMap<>();
    for (GridCell cell : grid.filled(row)) {
      vocabulary
          .label(Section.FUND_COLUMNS, cell.text())
          .ifPresent(label -> note(columns, label, cell.column()));
    }
    return columns.keySet().stream().filter(BUDGETS::contains).count() >= 2
        ? Optional.of(new FundColumns(columns))
        : Optional.empty();
  }

  /** 年度预算数 may head the rows' labels with 调整后预算数 to come: the later budget is the year's. */
  private static void note(Map<Label, Integer> columns, Label label, int column) {
    if (Label.FULL_YEAR_BUDGET.equals(label)) {
      columns.put(label, column);
    } else {
      columns.putIfAbsent(label, column);
    }
  }

  /** The leftmost of them. */
  int first() {
    return at.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  boolean hasAmount(Grid grid, int row) {
    return budgets().anyMatch(column -> isAmount(grid, row, column));
  }

  /** Whether anything but blanks and dashes stands where the amounts stand. */
  boolean saysAny(Grid grid, int row) {
    return budgets()
        .anyMatch(
            column -> grid.text(row, column).codePoints().anyMatch(Character::isLetterOrDigit));
  }

  /** Whether an amount stands beside a label of a paired table. */
  boolean hasAmountBeside(Grid grid, int row) {
    return budgets()
        .filter(column -> !grid.text(row, column).isEmpty())
        .anyMatch(column -> isAmount(grid, row, grid.span(row, column).lastColumn() + 1));
  }

  private Stream<Integer> budgets() {
    return at.entrySet().stream()
        .filter(column -> BUDGETS.contains(column.getKey()))
        .map(Map.Entry::getValue);
  }

  /** Whether the labels have their values beside them instead of below: 预算数：| 66 | 执行数：| 63. */
  boolean isPaired(Grid grid, int row) {
    return budgets()
        .allMatch(column -> isAmount(grid, row, grid.span(row, column).lastColumn() + 1));
  }

  /** Whether a cell holds a number or a text that reads as an amount of money. */
  public static boolean isAmount(Grid grid, int row, int column) {
    RawValue value = grid.value(row, column);
    return value.number() != null
        || (!value.text().isEmpty() && AMOUNT.matcher(Wording.plain(value.text())).matches());
  }

  /** The field that a column holds; empty for one that is none of these columns. */
  public static Optional<FormField> field(Label column) {
    return FormSchema.standard().labelled(FormKind.SELF_EVALUATION, Block.FUND_ROWS, column.name());
  }
}
