package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import java.util.Optional;

/** A comparison with last year or an average whose figure is not given: 不低于2023年. */
public final class BaselineNotGiven implements FormRule {

  @Override
  public String code() {
    return "T58";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.BASELINE || isShareOfBase(target, subject.parameters())
                ? Optional.of(Targets.violation(form, row).with("name", row.name()))
                : Optional.empty());
  }

  /** 不低于2023年的95%: with two figures the base may be given. */
  private static boolean isShareOfBase(Target target, Parameters parameters) {
    return target.shape() == Shape.SENTENCE
        && target.quantities().size() == 1
        && parameters.targets().isBaseline(target.text());
  }
}
