package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.text.Wording;
import java.util.Optional;

/** A name that asks whether, instead of saying what is measured. */
public final class NameIsQuestion implements FormRule {

  private static final String WHETHER = "是否";

  @Override
  public String code() {
    return "I37";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return FilledRows.judge(
        form,
        row ->
            Wording.plain(row.name()).contains(WHETHER)
                ? Optional.of(FilledRows.violation(form, row))
                : Optional.empty());
  }
}
