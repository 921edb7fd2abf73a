package cn.jihe.rules.indicators;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.Optional;

/** The table has no 满意度指标; graver when the project is for the public. */
public final class SatisfactionMissing implements FormRule {

  @Override
  public String code() {
    return "I28";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Optional<Levels> levels = Levels.of(form, subject.parameters().levels());
    if (levels.isEmpty()
        || levels.get().has(Level1.SATISFACTION)
        || levels.get().has(Level2.SATISFACTION)) {
      return Outcome.PASSED;
    }
    if (levels.get().someGroupUnknown()) {
      return Levels.unknownNames();
    }
    Violation violation = Violation.of(form);
    return Outcome.of(
        subject
            .parameters()
            .names()
            .beneficiaries()
            .in(form.projectName().text() + "\n" + goal(form).text())
            .map(who -> violation.withMessage("public").with("who", who).as(Severity.WARNING))
            .orElse(violation));
  }

  private static Field goal(Form form) {
    return switch (form) {
      case Declaration declaration -> declaration.annualGoal();
      case SelfEvaluation evaluation -> evaluation.expectedGoal();
    };
  }
}
