package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.result.Comparison;
import cn.jihe.target.result.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A target was missed, and the score is not the share that was reached. */
public final class ScoreNotInProportion implements EvaluationRule {

  private static final int DECIMALS = 2;

  @Override
  public String code() {
    return "S70";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Scored> deducted =
        Scored.of(form).filter(Scored::isDeducted).filter(Scored::isWithin).toList();
    return Outcome.of(
        deducted.stream()
            .filter(scored -> scored.comparison(parameters) == Comparison.MISSED)
            .flatMap(scored -> judge(form, scored, parameters).stream()),
        deducted.stream()
            .filter(scored -> scored.isIncomparable(parameters))
            .map(scored -> scored.row().score()),
        new Outcome.NotChecked("incomparable"));
  }

  /** Nothing where any reading of a rough value or of a month earns the score. */
  private static Optional<Violation> judge(
      SelfEvaluation form, Scored scored, Parameters parameters) {
    Optional<Due> due = due(scored, parameters);
    BigDecimal score = scored.score().shown();
    BigDecimal off = parameters.thresholds().targets().proportion();
    boolean tooMuch = due.filter(range -> score.compareTo(range.most().add(off)) > 0).isPresent();
    boolean tooLittle =
        due.filter(range -> score.compareTo(range.least().subtract(off)) < 0).isPresent();
    if (!tooMuch && !tooLittle) {
      return Optional.empty();
    }
    BigDecimal nearest = tooMuch ? due.get().most() : due.get().least();
    return Optional.of(
        Violation.at(form, scored.row().score())
            .withMessage(tooMuch ? "tooMuch" : "tooLittle")
            .with("name", scored.row().name())
            .with("target", scored.row().target().text())
            .with("actual", scored.row().actual().text())
            .with("weight", scored.weight().shown())
            .with("due", nearest)
            .withFix(new Fix(nearest.toPlainString(), false)));
  }

  /** From the least points that are due to the most. */
  private record Due(BigDecimal least, BigDecimal most) {}

  /**
   * Actual ÷ target × weight; where less is better (2 − actual ÷ target) × weight. Empty for what
   * has no proportion, such as dates and classes.
   */
  private static Optional<Due> due(Scored scored, Parameters parameters) {
    Optional<Quantity> wanted = scored.row().wanted().quantity();
    if (wanted.filter(target -> target.number().signum() == 0).isPresent()
        && wanted.get().upper().isEmpty()) {
      BigDecimal nothing = BigDecimal.ZERO.setScale(DECIMALS);
      return Optional.of(new Due(nothing, nothing));
    }
    boolean less = isLessBetter(scored, wanted, parameters);
    BigDecimal weight = scored.weight().value();
    return Share.of(scored.row().wanted(), scored.reached(parameters), less)
        .map(
            share ->
                less
                    ? new Due(
                        points(BigDecimal.TWO.subtract(share.high()), weight),
                        points(BigDecimal.TWO.subtract(share.low()), weight))
                    : new Due(points(share.low(), weight), points(share.high(), weight)));
  }

  private static BigDecimal points(BigDecimal share, BigDecimal weight) {
    return share
        .multiply(weight)
        .max(BigDecimal.ZERO)
        .min(weight)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static boolean isLessBetter(
      Scored scored, Optional<Quantity> wanted, Parameters parameters) {
    Optional<Comparator> comparator = wanted.flatMap(Quantity::comparator);
    return comparator.filter(Comparator::isUpperBound).isPresent()
        || (comparator.filter(Comparator::isLowerBound).isEmpty()
            && scored.isLessBetter(parameters));
  }
}
