package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;

/** One name joins several measures, which one target cannot hold. */
public final class SeveralMeasures implements FormRule {

  @Override
  public String code() {
    return "I38";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return FilledRows.judge(
        form,
        row ->
            subject
                .parameters()
                .names()
                .measures()
                .in(row.name())
                .map(
                    pair ->
                        FilledRows.violation(form, row)
                            .with("first", pair.first())
                            .with("second", pair.second())));
  }
}
