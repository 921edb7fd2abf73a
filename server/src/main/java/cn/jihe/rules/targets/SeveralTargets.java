package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.target.Shape;
import java.util.Optional;

/** Several targets in one cell, which can only be scored as one. */
public final class SeveralTargets implements FormRule {

  @Override
  public String code() {
    return "T57";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.SEVERAL
                ? Optional.of(
                    Targets.violation(form, row).with("count", target.quantities().size()))
                : Optional.empty());
  }
}
