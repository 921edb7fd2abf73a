package cn.jihe.rules.results;

import cn.jihe.form.Comparison;
import cn.jihe.form.Field;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.template.Words;
import java.util.List;

/** An indicator lost points and 偏差原因分析 gives no reason. A met target is another rule's affair. */
public final class DeductionWithoutReason implements EvaluationRule {

  private static final Words NO_COLUMN =
      new Words("表中没有“偏差原因分析”栏，无法核对扣分是否说明了原因。", "The form has no column for reasons.");

  @Override
  public String code() {
    return "S73";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    List<Scored> unexplained =
        Scored.of(form)
            .filter(Scored::isDeducted)
            .filter(scored -> givesNoReason(scored.row().deviation(), parameters))
            .filter(scored -> scored.comparison(parameters) != Comparison.MET)
            .toList();
    boolean hasColumn =
        unexplained.stream().allMatch(scored -> scored.row().deviation().isPresent());
    if (!hasColumn) {
      return new Outcome.NotChecked(NO_COLUMN);
    }
    return Outcome.of(
        unexplained.stream()
            .map(
                scored ->
                    Hit.at(form, scored.row().deviation())
                        .with("name", scored.row().name())
                        .with("weight", scored.weight().shown())
                        .with("score", scored.score().shown())
                        .with("lost", scored.weight().shown().subtract(scored.score().shown()))));
  }

  private static boolean givesNoReason(Field reason, Parameters parameters) {
    return !reason.isUnreadable() && parameters.words().isNoReason(reason.text());
  }
}
