package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;

/** The form asks for a grade and none is given. */
public final class GradeBlank implements EvaluationRule {

  @Override
  public String code() {
    return "S81";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return form.grade().isBlank() ? Outcome.of(Violation.at(form, form.grade())) : Outcome.PASSED;
  }
}
