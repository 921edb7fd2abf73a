package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.target.Shape;
import java.util.Optional;

/** A target that says no more than that something gets better: 显著提升, 提升效率, 可持续. */
public final class VagueTarget implements FormRule {

  @Override
  public String code() {
    return "T45";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.QUALITATIVE
                    && subject.parameters().targets().vague().isAll(target.text())
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }
}
