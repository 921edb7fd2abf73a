package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.words.RowRoles;

/** An indicator has a name and no 指标值. */
public final class TargetBlank implements FormRule {

  @Override
  public String code() {
    return "T44";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Outcome.of(
        RowRoles.of(form).indicators().stream()
            .filter(row -> row.target().isBlank() && !IndicatorName.isPlaceholder(row.name()))
            .map(row -> Violation.at(form, row.target()).with("name", row.name())));
  }
}
