package cn.jihe.rules.indicators;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level2;
import java.util.Optional;

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
                .flatMap(kind -> judge(form, row, kind, parameters)));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Level2 kind, Parameters parameters) {
    return parameters
        .names()
        .punctuality()
        .in(row.name())
        .filter(word -> !isCounted(word, row, kind, parameters))
        .map(word -> FilledRows.violation(form, row).with("word", word).with("kind", kind.label()));
  }

  /** A counted response is a quantity: 应急响应次数. */
  private static boolean isCounted(String word, Indicator row, Level2 kind, Parameters parameters) {
    return word.equals("响应")
        && kind == Level2.QUANTITY
        && parameters.targets().names().isCount(row.name());
  }
}
