package cn.jihe.rules.evaluation;

import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.result.Comparison;
import java.util.List;

/** A target was met, and yet points were lost without a reason. */
public final class DeductedThoughMet implements EvaluationRule {

  @Override
  public String code() {
    return "S71";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Scored> unexplained =
        Scored.of(form)
            .filter(Scored::isDeducted)
            .filter(Scored::isWithin)
            .filter(scored -> Reasons.isMissing(scored.row().deviation(), parameters))
            .filter(scored -> scored.comparison(parameters) == Comparison.MET)
            .toList();
    return Reasons.lacking(form, unexplained, DeductedThoughMet::violation);
  }

  private static Violation violation(Form form, Scored scored) {
    return Violation.at(form, scored.row().score())
        .with("name", scored.row().name())
        .with("target", scored.row().target().text())
        .with("actual", scored.row().actual().text())
        .with("weight", scored.weight().shown());
  }
}
