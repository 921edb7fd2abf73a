package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.target.Shape;
import java.util.Optional;

/** A target that is a grade word and does not say what earns the grade: 优, 达标, 及时. */
public final class GradeWithoutStandard implements FormRule {

  @Override
  public String code() {
    return "T47";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.GRADE || subject.parameters().targets().isGrade(target.text())
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }
}
