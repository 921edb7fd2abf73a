package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.result.Comparison;
import cn.jihe.target.result.Share;
import cn.jihe.words.Direction;
import cn.jihe.words.RowRoles;
import cn.jihe.words.Thresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Far more was reached than was asked for, and nothing says why. */
public final class OverachievedUnexplained implements EvaluationRule {

  private static final int DECIMALS = 2;

  /** Of a number with a letter in it nobody knows what was meant. */
  private static final Pattern LETTER_AMONG_DIGITS = Pattern.compile("[0-9][a-zA-Z]+[0-9]");

  @Override
  public String code() {
    return "S74";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Indicator> exceeded =
        RowRoles.of(form).indicators().stream()
            .filter(row -> !row.target().isUnreadable() && !row.actual().isUnreadable())
            .filter(row -> Reasons.isMissing(row.deviation(), parameters))
            .filter(row -> severity(row, parameters).isPresent())
            .toList();
    if (!exceeded.stream().map(Indicator::deviation).allMatch(Field::isPresent)) {
      return Reasons.NO_COLUMN;
    }
    return Outcome.of(exceeded.stream().flatMap(row -> violation(form, row, parameters).stream()));
  }

  private static Optional<Violation> violation(
      SelfEvaluation form, Indicator row, Parameters parameters) {
    return severity(row, parameters)
        .map(
            severity ->
                Violation.at(form, row.actual())
                    .with("name", row.name())
                    .with("target", row.target().text())
                    .with("times", times(row))
                    .as(severity));
  }

  private static Optional<Severity> severity(Indicator row, Parameters parameters) {
    if (!isMet(row) || !isMoreBetter(row, parameters)) {
      return Optional.empty();
    }
    Thresholds.Targets limits = parameters.thresholds().targets();
    BigDecimal target = target(row);
    BigDecimal actual = row.reached().quantities().getFirst().number();
    if (actual.compareTo(target.multiply(limits.overachieved())) >= 0) {
      return Optional.of(Severity.WARNING);
    }
    return actual.compareTo(target.multiply(limits.exceeded())) >= 0
        ? Optional.of(Severity.NOTE)
        : Optional.empty();
  }

  private static boolean isMet(Indicator row) {
    return !LETTER_AMONG_DIGITS.matcher(row.target().text()).find()
        && Share.isOfNumbers(row.wanted(), row.reached())
        && Comparison.of(row.wanted(), row.reached(), false, Optional.empty()) == Comparison.MET
        && target(row).signum() > 0;
  }

  private static boolean isMoreBetter(Indicator row, Parameters parameters) {
    Quantity wanted = row.wanted().quantities().getFirst();
    boolean upper = wanted.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean lower = wanted.comparator().filter(Comparator::isLowerBound).isPresent();
    boolean less =
        parameters.directions().of(row.name(), wanted.unit()) == Direction.LESS_IS_BETTER;
    return lower || !(upper || less);
  }

  private static BigDecimal target(Indicator row) {
    Quantity wanted = row.wanted().quantities().getFirst();
    return wanted.upper().orElse(wanted.number());
  }

  private static BigDecimal times(Indicator row) {
    return row.reached()
        .quantities()
        .getFirst()
        .number()
        .divide(target(row), DECIMALS, RoundingMode.HALF_UP);
  }
}
