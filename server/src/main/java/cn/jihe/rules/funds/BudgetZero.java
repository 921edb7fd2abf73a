package cn.jihe.rules.funds;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Execution;
import java.util.Optional;

/** 年度资金总额 was spent without a 全年预算数. */
public final class BudgetZero implements EvaluationRule {

  @Override
  public String code() {
    return "M19";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Optional<FundRow> total = form.funds().total();
    Optional<Field> unreadable = total.flatMap(row -> new Execution(row).unreadable());
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    return Outcome.of(
        total.stream()
            .filter(row -> isZeroOrBlank(row.fullYearBudget()))
            .flatMap(
                row ->
                    row.executed().amount().stream()
                        .filter(spent -> spent.value().signum() > 0)
                        .map(
                            spent ->
                                Violation.at(form, row.fullYearBudget())
                                    .with("executed", Figures.asShown(spent))
                                    .with("unit", form.moneyUnit().label()))));
  }

  private static boolean isZeroOrBlank(Field budget) {
    return budget.isBlank() || budget.number().filter(n -> n.signum() == 0).isPresent();
  }
}
