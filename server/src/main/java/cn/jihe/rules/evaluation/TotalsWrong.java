package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A printed total of scores or weights is not the sum of what stands above it. */
public final class TotalsWrong implements EvaluationRule {

  @Override
  public String code() {
    return "S67";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Points points = Points.of(form, parameters);
    if (points.executionUnclear()) {
      return new Outcome.NotChecked("executionTwice");
    }
    Sum weights = points.weights();
    Sum scores = points.scores();
    BigDecimal tolerance = parameters.thresholds().scoreTolerance();
    // A sum is offered only where no addend is missing or itself wrong.
    BigDecimal full = parameters.thresholds().fullMarks();
    boolean weightsInOrder = weights.shown().compareTo(full) == 0;
    boolean scoresInOrder =
        points.allScored() && points.allWithin() && scores.shown().compareTo(full) <= 0;
    List<Violation> violations =
        Stream.concat(
                (isUnjudged(points, FundRow::weight, Indicator::weight)
                        ? Optional.<Violation>empty()
                        : judge(
                            form,
                            points,
                            form.totalWeight(),
                            weights,
                            BigDecimal.ZERO,
                            weightsInOrder))
                    .map(violation -> violation.withMessage("weights")).stream(),
                (isUnjudged(points, FundRow::score, Indicator::score)
                        ? Optional.<Violation>empty()
                        : judge(form, points, form.totalScore(), scores, tolerance, scoresInOrder))
                    .map(violation -> violation.withMessage("scores")).stream())
            .toList();
    return violations.isEmpty()
        ? passedUnless(form, weights, scores)
        : new Outcome.Checked(violations);
  }

  /** Nothing to add up: the form says nothing of execution, or no indicator is filled in yet. */
  private static boolean isUnjudged(
      Points points, Function<FundRow, Field> ofFunds, Function<Indicator, Field> ofRow) {
    boolean unknown = points.executionUnknown(ofFunds) && !points.rowsAreWhole();
    return unknown || !points.hasRows(ofRow);
  }

  private static Outcome passedUnless(SelfEvaluation form, Sum weights, Sum scores) {
    return Stream.of(form.totalWeight(), form.totalScore())
        .filter(Field::isUnreadable)
        .findFirst()
        .or(weights::unreadable)
        .or(scores::unreadable)
        .map(Outcome::unreadable)
        .orElse(Outcome.PASSED);
  }

  private static Optional<Violation> judge(
      SelfEvaluation form,
      Points points,
      Field total,
      Sum parts,
      BigDecimal tolerance,
      boolean isCertain) {
    Optional<FieldValue.Amount> printed = total.amount();
    if (printed.isEmpty()
        || parts.unreadable().isPresent()
        || !parts.isGiven()
        || parts.agreesWith(printed.get(), tolerance)) {
      return Optional.empty();
    }
    BigDecimal sum = parts.shown();
    Violation violation =
        Violation.at(form, total)
            .doubting(List.of(form.totalWeight(), form.totalScore()))
            .with("total", printed.get().shown())
            .with("sum", sum)
            .with("difference", printed.get().shown().subtract(sum).abs());
    int decimals =
        Math.max(printed.get().decimals(), Math.max(0, sum.stripTrailingZeros().scale()));
    return Optional.of(
        isCertain
            ? violation.withFix(
                new Fix(Figures.like(printed.get(), sum, decimals), true)
                    .computedFrom(points.all()))
            : violation);
  }
}
