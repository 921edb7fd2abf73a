package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.form.IndicatorName;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.Level2;
import java.util.Optional;

/** A 数量指标 whose target has no number, Chinese numerals among the numbers. */
public final class QuantityWithoutNumber implements FormRule {

  @Override
  public String code() {
    return "T48";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Parameters parameters = subject.parameters();
    return Targets.judge(
        form,
        (row, target) ->
            isQuantity(row, parameters) && !target.hasNumber() && !isLeftover(row)
                ? Optional.of(violation(form, row, target, parameters))
                : Optional.empty());
  }

  private static boolean isQuantity(Indicator row, Parameters parameters) {
    return parameters.levels().kind(row).equals(Optional.of(Level2.QUANTITY));
  }

  /** Neither name nor value was ever written over the template's dots: said at the name. */
  private static boolean isLeftover(Indicator row) {
    return IndicatorName.isPlaceholder(row.name())
        && IndicatorName.isPlaceholder(row.target().text());
  }

  private static Violation violation(
      Form form, Indicator row, Target target, Parameters parameters) {
    Violation violation = Targets.violation(form, row).with("name", row.name());
    String plain = Wording.plain(target.text());
    return parameters.words().everything().stream().anyMatch(plain::contains)
        ? violation.withMessage("everything").as(Severity.WARNING)
        : violation;
  }
}
