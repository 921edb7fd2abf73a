package cn.jihe.rules.funds;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Execution;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 得分 of 年度资金总额 is not 分值 × 全年执行数 ÷ 全年预算数, half-up to two decimals (to one where one is
 * printed), capped at 分值.
 */
public final class ExecutionScoreWrong implements EvaluationRule {

  private static final int USUAL_DECIMALS = 2;

  @Override
  public String code() {
    return "M18";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return form.funds().total().map(row -> check(form, row)).orElse(Outcome.PASSED);
  }

  private static Outcome check(SelfEvaluation form, FundRow row) {
    Execution execution = new Execution(row);
    Optional<Field> unreadable =
        Stream.of(row.weight(), row.score())
            .filter(Field::isUnreadable)
            .findFirst()
            .or(execution::unreadable);
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> weight = row.weight().amount();
    Optional<FieldValue.Amount> score = row.score().amount();
    if (weight.isEmpty() || score.isEmpty() || !execution.hasRate()) {
      return Outcome.PASSED;
    }
    int decimals = score.get().decimals() == 1 ? 1 : USUAL_DECIMALS;
    BigDecimal printed = score.get().shown();
    if (execution.scores(weight.get(), decimals).stream()
        .anyMatch(due -> due.compareTo(printed) == 0)) {
      return Outcome.PASSED;
    }
    BigDecimal due = execution.scores(weight.get(), decimals).getLast();
    return Outcome.of(
        Violation.at(form, row.score())
            .with("due", due)
            .with("weight", weight.get().shown())
            .with("executed", row.executed().text())
            .with("budget", row.fullYearBudget().text())
            .withFix(
                new Fix(Figures.like(score.get(), due, decimals), true)
                    .computedFrom(Execution.figures(form, row.weight()))));
  }
}
