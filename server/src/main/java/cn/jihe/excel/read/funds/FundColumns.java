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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of a 项目资金 table.
 *
 * @param at where the label of each stands
 * @param budgets those of them that hold the amounts budgeted and executed; two at least
 */
public record FundColumns(Map<Label, Integer> at, List<Integer> budgets) {

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
    List<Integer> budgets = new ArrayList<>();
    columns.forEach(
        (label, column) -> {
          if (BUDGETS.contains(label)) {
            budgets.add(column);
          }
        });
    return budgets.size() >= 2 ? Optional.of(new FundColumns(columns, budgets)) : Optional.empty();
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
    return Collections.min(at.values());
  }

  boolean hasAmount(Grid grid, int row) {
    for (int column : budgets) {
      if (isAmount(grid, row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything but blanks and dashes stands where the amounts stand. */
  boolean saysAny(Grid grid, int row) {
    for (int column : budgets) {
      if (grid.text(row, column).codePoints().anyMatch(Character::isLetterOrDigit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an amount stands beside a label of a paired table. */
  boolean hasAmountBeside(Grid grid, int row) {
    for (int column : budgets) {
      if (!grid.text(row, column).isEmpty() && isAmountBeside(grid, row, column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmountBeside(Grid grid, int row, int column) {
    return isAmount(grid, row, grid.span(row, column).lastColumn() + 1);
  }

  /** Whether the labels have their values beside them instead of below: 预算数：| 66 | 执行数：| 63. */
  boolean isPaired(Grid grid, int row) {
    for (int column : budgets) {
      if (!isAmountBeside(grid, row, column)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell holds a number or a text that reads as an amount of money. */
  public static boolean isAmount(Grid grid, int row, int column) {
    RawValue value = grid.value(row, column);
    return value.date() == null && (value.number() != null || isAmount(value.text()));
  }

  /** Whether a text reads as an amount of money. */
  static boolean isAmount(String text) {
    return !text.isEmpty() && AMOUNT.matcher(Wording.plain(text)).matches();
  }

  /** The field that a column holds; empty for one that is none of these columns. */
  public static Optional<FormField> field(Label column) {
    return FormSchema.standard().labelled(FormKind.SELF_EVALUATION, Block.FUND_ROWS, column.name());
  }
}
