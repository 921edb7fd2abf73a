package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
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
                .filter(kind -> kind == Level2.QUALITY || isRateOfQuantity(row, kind, parameters))
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

  /** What is counted is a quantity, whatever it is: 应急响应次数. */
  private static boolean isRateOfQuantity(Indicator row, Level2 kind, Parameters parameters) {
    return kind == Level2.QUANTITY && !parameters.targets().names().isCount(row.name());
  }
}
