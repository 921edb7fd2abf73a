package cn.jihe.rules.funds;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** 年度资金总额 is not the sum of the rows below it, column by column, however they are read. */
public final class FundRowsUnbalanced implements EvaluationRule {

  private static final Map<String, Function<FundRow, Field>> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("年初预算数", FundRow::initialBudget);
    COLUMNS.put("全年预算数", FundRow::fullYearBudget);
    COLUMNS.put("全年执行数", FundRow::executed);
  }

  @Override
  public String code() {
    return "M15";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Optional<FundRow> total = form.funds().total();
    if (total.isEmpty()) {
      return Outcome.PASSED;
    }
    List<Violation> violations = new ArrayList<>();
    Outcome unread = Outcome.PASSED;
    for (Map.Entry<String, Function<FundRow, Field>> column : COLUMNS.entrySet()) {
      Sum parts = new Sum(form.funds().parts().stream().map(column.getValue()).toList());
      Field sum = column.getValue().apply(total.get());
      List<Addend> rows = Addend.of(form.funds().rows(), column.getValue());
      boolean named = Addend.isTotal(total.get().label());
      switch (Balance.of(form, sum, parts, rows, named, parameters)) {
        case Outcome.Checked checked ->
            checked
                .violations()
                .forEach(violation -> violations.add(violation.with("column", column.getKey())));
        case Outcome.NotChecked not -> unread = not;
      }
    }
    // A column that cannot be read is said to be unread unless another gives more to say.
    return violations.isEmpty() ? unread : Outcome.of(violations.stream());
  }
}
