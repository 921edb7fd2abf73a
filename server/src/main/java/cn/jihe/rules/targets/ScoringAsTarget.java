package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import java.util.Optional;

/** A target that describes how points are given instead of what is to be reached. */
public final class ScoringAsTarget implements FormRule {

  @Override
  public String code() {
    return "T60";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            subject.parameters().targets().isScoring(target.text())
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }
}
