package cn.jihe.rules.money;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * 年度资金总额 is not the sum of the rows below it, column by column. Rows that only split the row above
 * them are no parts.
 */
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
    List<Hit> hits = new ArrayList<>();
    Outcome unread = Outcome.PASSED;
    for (Map.Entry<String, Function<FundRow, Field>> column : COLUMNS.entrySet()) {
      Sum parts = new Sum(form.funds().parts().stream().map(column.getValue()).toList());
      switch (Balance.of(form, column.getValue().apply(total.get()), parts, parameters)) {
        case Outcome.Checked checked ->
            checked.hits().forEach(hit -> hits.add(hit.with("column", column.getKey())));
        case Outcome.NotChecked not -> unread = not;
      }
    }
    // A column that cannot be read is said to be unread unless another gives more to say.
    return hits.isEmpty() ? unread : Outcome.of(hits.stream());
  }
}
