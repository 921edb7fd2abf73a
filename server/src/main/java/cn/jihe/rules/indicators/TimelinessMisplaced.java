package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.words.Level2;

/** A name that speaks of punctuality under 数量 or 质量. */
public final class TimelinessMisplaced implements FormRule {

  @Override
  public String code() {
    return "I32";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Parameters parameters = subject.parameters();
    return FilledRows.judge(
        form,
        row ->
            parameters
                .levels()
                .kind(row)
                .filter(kind -> kind == Level2.QUANTITY || kind == Level2.QUALITY)
                .flatMap(
                    kind ->
                        parameters
                            .names()
                            .punctuality()
                            .in(row.name())
                            .map(
                                word ->
                                    FilledRows.violation(form, row)
                                        .with("word", word)
                                        .with("kind", kind.label()))));
  }
}
