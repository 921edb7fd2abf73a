package cn.jihe.rules.evaluation;

import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.result.Comparison;
import java.util.List;

/** An indicator lost points and 偏差原因分析 gives no reason. A met target is another rule's affair. */
public final class DeductionWithoutReason implements EvaluationRule {

  @Override
  public String code() {
    return "S73";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Scored> unexplained =
        Scored.of(form)
            .filter(Scored::isDeducted)
            .filter(scored -> Reasons.isMissing(scored.row().deviation(), parameters))
            .filter(scored -> scored.comparison(parameters) != Comparison.MET)
            .toList();
    return Reasons.lacking(form, unexplained, DeductionWithoutReason::violation);
  }

  private static Violation violation(Form form, Scored scored) {
    return Violation.at(form, scored.row().deviation())
        .with("name", scored.row().name())
        .with("weight", scored.weight().shown())
        .with("score", scored.score().shown())
        .with("lost", scored.weight().shown().subtract(scored.score().shown()));
  }
}
