package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.result.Comparison;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A target was missed, and the score is not the share that was reached. */
public final class ScoreNotInProportion implements EvaluationRule {

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
    Optional<DuePoints> due = DuePoints.missed(scored, parameters);
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
}
