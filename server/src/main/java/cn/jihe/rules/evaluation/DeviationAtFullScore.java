package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;

/** The full score stands beside a reason that says something was not done or not in time. */
public final class DeviationAtFullScore implements EvaluationRule {

  @Override
  public String code() {
    return "S75";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return Outcome.of(
        Scored.of(form)
            .filter(Scored::isFull)
            .filter(scored -> !scored.row().deviation().isUnreadable())
            .filter(
                scored ->
                    parameters.targets().results().isShortfall(scored.row().deviation().text()))
            .map(
                scored ->
                    Violation.at(form, scored.row().deviation())
                        .with("name", scored.row().name())
                        .with("weight", scored.weight().shown())));
  }
}
