package cn.jihe.rule;

import cn.jihe.form.SelfEvaluation;

/** A rule that judges self-evaluations only. */
public interface EvaluationRule extends FormRule {

  Outcome check(SelfEvaluation form, Parameters parameters);

  @Override
  default Outcome check(Subject subject) {
    return subject.form() instanceof SelfEvaluation evaluation
        ? check(evaluation, subject.parameters())
        : Outcome.PASSED;
  }
}
