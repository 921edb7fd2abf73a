package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.target.Shape;
import java.util.Optional;

/** A target that repeats its own name, or only says that the goal is met. */
public final class CircularTarget implements FormRule {

  @Override
  public String code() {
    return "T46";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.QUALITATIVE
                    && subject.parameters().targets().circular().repeats(row.name(), target.text())
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }
}
