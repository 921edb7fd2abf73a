package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparison;

/** The full score stands beside a number that misses its target. */
public final class FullScoreThoughMissed implements EvaluationRule {

  @Override
  public String code() {
    return "S69";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return Outcome.of(
        Scored.of(form)
            .filter(Scored::isFull)
            .filter(scored -> scored.comparison(parameters) == Comparison.MISSED)
            .map(
                scored ->
                    Violation.at(form, scored.row().score())
                        .with("name", scored.row().name())
                        .with("target", scored.row().target().text())
                        .with("actual", scored.row().actual().text())
                        .with("weight", scored.weight().shown())));
  }
}
