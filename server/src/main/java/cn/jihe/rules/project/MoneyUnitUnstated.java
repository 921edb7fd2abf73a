package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import java.util.List;

/** Amounts are given, and nothing says whether they are 元 or 万元. */
public final class MoneyUnitUnstated implements FormRule {

  @Override
  public String code() {
    return "H10";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    if (isStated(form)) {
      return Outcome.PASSED;
    }
    return Outcome.of(
        amounts(form).stream()
            .filter(field -> field.number().filter(n -> n.signum() != 0).isPresent())
            .limit(1)
            .map(field -> Violation.at(form, field).with("unit", form.moneyUnit().label())));
  }

  private static boolean isStated(Form form) {
    return switch (form) {
      case Declaration declaration -> declaration.funds().unitStated();
      case SelfEvaluation evaluation -> evaluation.funds().unitStated();
    };
  }

  private static List<Field> amounts(Form form) {
    return switch (form) {
      case Declaration declaration -> declaration.funds().amounts();
      case SelfEvaluation evaluation -> evaluation.funds().amounts();
    };
  }
}
