package cn.jihe.rules.evaluation;

import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.words.RowRoles;

/** An indicator has no 实际完成值. */
public final class ActualBlank implements EvaluationRule {

  @Override
  public String code() {
    return "S77";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    return Outcome.of(
        RowRoles.of(form).indicators().stream()
            .filter(row -> row.actual().isBlank() && !row.isEmptyTemplateRow())
            .map(
                row ->
                    Violation.at(form, row.actual())
                        .with("name", row.name())
                        .with("target", row.target().text())));
  }
}
