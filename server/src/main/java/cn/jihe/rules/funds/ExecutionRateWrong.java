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
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Execution;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** The printed 执行率 of 年度资金总额 is not 全年执行数 ÷ 全年预算数 × 100. */
public final class ExecutionRateWrong implements EvaluationRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int USUAL_DECIMALS = 2;

  /** Of a rate that is written as a fraction: as exact as two decimals of a percentage. */
  private static final int FRACTION_DECIMALS = 4;

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
    if (execution.rates().stream().anyMatch(right -> isRight(rate, right, tolerance))) {
      return Outcome.PASSED;
    }
    Violation violation =
        Violation.at(form, row.executionRate())
            .with("rate", execution.rate().setScale(USUAL_DECIMALS, RoundingMode.HALF_UP))
            .with("executed", row.executed().text())
            .with("budget", row.fullYearBudget().text());
    boolean isFraction =
        execution.rates().stream().anyMatch(right -> isRight(asPercent(rate), right, tolerance));
    if (isFraction) {
      String percent =
          Figures.plain(execution.rate().setScale(USUAL_DECIMALS, RoundingMode.HALF_UP));
      return Outcome.of(
          violation
              .withMessage("fraction")
              .as(Severity.WARNING)
              .withFix(fix(form, execution, percent + "%")));
    }
    return Outcome.of(violation.withFix(fix(form, execution, spelt(rate, execution.rate()))));
  }

  /** More than all is never written unasked. */
  private static Fix fix(SelfEvaluation form, Execution execution, String text) {
    return new Fix(text, execution.rate().compareTo(HUNDRED) <= 0)
        .computedFrom(Execution.figures(form));
  }

  /** As the cell has it: with % or without, and a fraction of the whole where it is one. */
  private static String spelt(FieldValue.Amount printed, BigDecimal rate) {
    boolean fraction =
        !Wording.plain(printed.text()).endsWith("%")
            && printed.shown().signum() > 0
            && printed.shown().compareTo(BigDecimal.ONE) <= 0
            && rate.compareTo(BigDecimal.ONE) > 0;
    return fraction
        ? Figures.like(printed, rate.divide(HUNDRED), FRACTION_DECIMALS)
        : Figures.like(printed, rate, USUAL_DECIMALS);
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

  /** 0.9225 in a cell without %: the right quotient, told as a fraction. */
  private static FieldValue.Amount asPercent(FieldValue.Amount rate) {
    return new FieldValue.Amount(
        rate.text(), rate.value().multiply(HUNDRED), rate.shown().multiply(HUNDRED));
  }
}
