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
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** The printed 执行率 of 年度资金总额 is not 全年执行数 ÷ 全年预算数 × 100. */
public final class ExecutionRateWrong implements EvaluationRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int USUAL_DECIMALS = 2;

  /** As many more does a fraction have as say the same. */
  private static final int PERCENT_DECIMALS = 2;

  @Override
  public String code() {
    return "M17";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return form.funds().total().map(row -> check(form, row, parameters)).orElse(Outcome.PASSED);
  }

  private static Outcome check(SelfEvaluation form, FundRow row, Parameters parameters) {
    Execution execution = new Execution(row);
    Optional<Field> unreadable =
        Stream.of(row.executionRate())
            .filter(Field::isUnreadable)
            .findFirst()
            .or(execution::unreadable);
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> printed = row.executionRate().amount();
    if (printed.isEmpty() || !execution.hasRate()) {
      return Outcome.PASSED;
    }
    FieldValue.Amount rate = printed.get();
    BigDecimal tolerance = parameters.thresholds().rateTolerance();
    FieldValue.Amount percent = isFraction(rate, execution.rate()) ? asPercent(rate) : rate;
    if (execution.rates().stream().anyMatch(right -> isRight(percent, right, tolerance))) {
      return Outcome.PASSED;
    }
    Violation violation =
        Violation.at(form, row.executionRate())
            .with("rate", execution.rate().setScale(USUAL_DECIMALS, RoundingMode.HALF_UP))
            .with("executed", row.executed().text())
            .with("budget", row.fullYearBudget().text());
    boolean fraction = !percent.equals(rate);
    BigDecimal right = fraction ? execution.rate().divide(HUNDRED) : execution.rate();
    String text = Figures.like(rate, right, USUAL_DECIMALS + (fraction ? PERCENT_DECIMALS : 0));
    // More than all is never written unasked.
    Fix fix =
        new Fix(text, execution.rate().compareTo(HUNDRED) <= 0)
            .computedFrom(Execution.figures(form));
    return Outcome.of(
        (fraction ? violation.withMessage("fraction").with("fraction", text) : violation)
            .withFix(fix));
  }

  /** 0.9225 without %: a rate told as a fraction of 1, whether it is the right one or not. */
  private static boolean isFraction(FieldValue.Amount rate, BigDecimal right) {
    return !rate.text().contains("%")
        && !rate.text().contains("％")
        && rate.value().compareTo(BigDecimal.ONE) <= 0
        && rate.value()
                .movePointRight(2)
                .subtract(right)
                .abs()
                .compareTo(rate.value().subtract(right).abs())
            < 0;
  }

  /** Near enough, or rounded to fewer decimals; but 100 is only said of all. */
  private static boolean isRight(
      FieldValue.Amount printed, BigDecimal right, BigDecimal tolerance) {
    return Stream.of(printed.value(), printed.shown())
            .anyMatch(value -> value.subtract(right).abs().compareTo(tolerance) <= 0)
        || (printed.shown().compareTo(HUNDRED) != 0
            && printed.decimals() < USUAL_DECIMALS
            && right.setScale(printed.decimals(), RoundingMode.HALF_UP).compareTo(printed.shown())
                == 0);
  }

  /** The same in percent points. */
  private static FieldValue.Amount asPercent(FieldValue.Amount rate) {
    return new FieldValue.Amount(
        rate.text(), rate.value().movePointRight(2), rate.shown().movePointRight(2));
  }
}
