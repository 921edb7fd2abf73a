package cn.jihe.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 项目资金 of a self-evaluation.
 *
 * @param unit the unit of all amounts, 万元 unless the form states another
 * @param unitStated whether the form states the unit, in the block's label or beside the values
 * @param rows in reading order; the first is usually 年度资金总额
 */
public record EvaluationFunds(MoneyUnit unit, boolean unitStated, List<FundRow> rows) {

  public EvaluationFunds {
    rows = List.copyOf(rows);
  }

  /** The amounts of money, row by row. */
  public List<Field> amounts() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.initialBudget(), row.fullYearBudget(), row.executed()))
        .toList();
  }

  /** The row 年度资金总额; empty when the form has none. */
  public Optional<FundRow> total() {
    for (FundRow row : rows) {
      if (row.role() == FundRow.Role.TOTAL) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** The rows that make up the total: those that only split the row above them are left out. */
  public List<FundRow> parts() {
    return rows.stream().filter(row -> row.role() == FundRow.Role.PART).toList();
  }
}
