package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import java.util.Optional;

/**
 * A target that is a number, with or without unit, and does not say whether more or less is meant.
 */
public final class ComparatorMissing implements FormRule {

  /** Said where the whole value is not known. */
  private static final String SIGN_ONLY = "sign";

  /** Said where the name does not tell which way is better. */
  private static final String UNCLEAR = "unclear";

  @Override
  public String code() {
    return "T49";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            isBareNumber(target) && !Targets.hasSignApart(form, row)
                ? Optional.of(violation(form, row, target, subject.parameters()))
                : Optional.empty());
  }

  private static boolean isBareNumber(Target target) {
    return target.shape() == Shape.QUANTITY
        && target.quantity().filter(quantity -> quantity.comparator().isEmpty()).isPresent();
  }

  /** Only the clerk knows what was meant, so the sign is proposed and never put in unasked. */
  private static Violation violation(
      Form form, Indicator row, Target target, Parameters parameters) {
    Violation named = Targets.violation(form, row).with("name", row.name());
    return Respelling.bound(row, target, parameters)
        .map(sign -> proposing(named.with("sign", sign.sign()), form, row, sign, parameters))
        .orElseGet(() -> named.withMessage(UNCLEAR).withFix(Fix.UNKNOWN));
  }

  private static Violation proposing(
      Violation violation, Form form, Indicator row, Comparator comparator, Parameters parameters) {
    return Respelling.of(form, row, comparator, parameters)
        .map(
            proposal ->
                violation
                    .withMessage(message(comparator))
                    .with("proposal", proposal)
                    .withFix(Respelling.fix(proposal, SIGN_ONLY)))
        .orElseGet(() -> violation.withMessage(SIGN_ONLY).withFix(Fix.UNKNOWN));
  }

  private static String message(Comparator comparator) {
    return switch (comparator) {
      case AT_MOST -> "atMost";
      case EQUAL -> "zero";
      default -> "atLeast";
    };
  }
}
