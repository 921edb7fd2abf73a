package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Comparison;
import cn.jihe.target.Quantity;
import cn.jihe.words.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    return Outcome.of(
        Scored.of(form)
            .filter(Scored::isDeducted)
            .filter(Scored::isWithin)
            .filter(scored -> scored.comparison(parameters) == Comparison.MISSED)
            .flatMap(scored -> judge(form, scored, parameters).stream()));
  }

  private static Optional<Violation> judge(
      SelfEvaluation form, Scored scored, Parameters parameters) {
    BigDecimal due = due(scored, parameters);
    BigDecimal score = scored.score().shown();
    BigDecimal off = score.subtract(due).abs();
    if (off.compareTo(parameters.thresholds().targets().proportion()) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Violation.at(form, scored.row().score())
            .withMessage(score.compareTo(due) > 0 ? "tooMuch" : "tooLittle")
            .with("name", scored.row().name())
            .with("target", scored.row().target().text())
            .with("actual", scored.row().actual().text())
            .with("weight", scored.weight().shown())
            .with("due", due)
            .withFix(new Fix(due.toPlainString(), false)));
  }

  /** Actual ÷ target × weight; where less is better (2 − actual ÷ target) × weight. */
  private static BigDecimal due(Scored scored, Parameters parameters) {
    Quantity wanted = scored.row().wanted().quantities().getFirst();
    BigDecimal actual = scored.row().reached().quantities().getFirst().number();
    boolean less = isLessBetter(scored, wanted, parameters);
    BigDecimal target = less ? wanted.upper().orElse(wanted.number()) : wanted.number();
    if (target.signum() <= 0) {
      return BigDecimal.ZERO.setScale(DECIMALS);
    }
    BigDecimal weight = scored.weight().value();
    BigDecimal proportional =
        actual.multiply(weight).divide(target, DECIMALS + 4, RoundingMode.HALF_UP);
    BigDecimal due = less ? weight.multiply(BigDecimal.TWO).subtract(proportional) : proportional;
    return due.max(BigDecimal.ZERO).min(weight).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static boolean isLessBetter(Scored scored, Quantity wanted, Parameters parameters) {
    boolean upper = wanted.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean lower = wanted.comparator().filter(Comparator::isLowerBound).isPresent();
    return upper || (!lower && scored.direction(parameters) == Direction.LESS_IS_BETTER);
  }
}
