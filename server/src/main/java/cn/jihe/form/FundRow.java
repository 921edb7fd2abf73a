package cn.jihe.form;

import java.util.List;

/**
 * One row of a self-evaluation's 项目资金 block.
 *
 * @param index from 0, as in {@code funds.rows[0]}
 * @param label as printed, such as 其中：当年财政拨款
 * @param initialBudget 年初预算数
 * @param fullYearBudget 全年预算数
 * @param executed 全年执行数
 * @param weight 分值, only on the total
 * @param executionRate 执行率 in percent points
 * @param score 得分, only on the total
 */
public record FundRow(
    int index,
    Role role,
    String label,
    Field initialBudget,
    Field fullYearBudget,
    Field executed,
    Field weight,
    Field executionRate,
    Field score) {

  static FundRow of(int index, Role role, String label, FieldsByPath fields) {
    return new FundRow(
        index,
        role,
        label,
        fields.get(FieldPath.ofFundRow(index, "initialBudget")),
        fields.get(FieldPath.ofFundRow(index, "fullYearBudget")),
        fields.get(FieldPath.ofFundRow(index, "executed")),
        fields.get(FieldPath.ofFundRow(index, "weight")),
        fields.get(FieldPath.ofFundRow(index, "executionRate")),
        fields.get(FieldPath.ofFundRow(index, "score")));
  }

  /** All six, in the order of the parameters. */
  public List<Field> fields() {
    return List.of(initialBudget, fullYearBudget, executed, weight, executionRate, score);
  }

  /** What a row is to the total. */
  public enum Role {
    /** 年度资金总额. */
    TOTAL,
    /** An addend of the total. */
    PART,
    /** Splits the part above it, and is not added again. */
    SPLIT
  }
}
