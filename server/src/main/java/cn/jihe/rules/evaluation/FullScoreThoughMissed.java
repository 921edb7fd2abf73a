package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.result.Comparison;
import java.util.List;

/** The full score stands beside a number, a date or a class that misses its target. */
public final class FullScoreThoughMissed implements EvaluationRule {

  @Override
  public String code() {
    return "S69";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Scored> full = Scored.of(form).filter(Scored::isFull).toList();
    return Outcome.of(
        full.stream()
            .filter(scored -> scored.comparison(parameters) == Comparison.MISSED)
            .map(scored -> violation(form, scored)),
        full.stream()
            .filter(scored -> scored.isIncomparable(parameters))
            .map(scored -> scored.row().score()),
        new Outcome.NotChecked("incomparable"));
  }

  private static Violation violation(SelfEvaluation form, Scored scored) {
    return Violation.at(form, scored.row().score())
        .with("name", scored.row().name())
        .with("target", scored.row().target().text())
        .with("actual", scored.row().actual().text())
        .with("weight", scored.weight().shown());
  }
}
