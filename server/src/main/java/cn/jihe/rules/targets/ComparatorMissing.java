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
import cn.jihe.words.Direction;
import java.util.Optional;

/**
 * A target that is a number, with or without unit, and does not say whether more or less is meant.
 */
public final class ComparatorMissing implements FormRule {

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
    boolean less =
        parameters.directions().of(row.name(), Targets.unit(target)) == Direction.LESS_IS_BETTER;
    Comparator comparator = less ? Comparator.AT_MOST : atLeast(target);
    // Where there is no standard spelling, the sign before what stands there is the nearest to it.
    String proposal =
        target.standardWith(comparator).orElse(comparator.sign() + target.text().strip());
    return Targets.violation(form, row)
        .withMessage(message(comparator))
        .with("proposal", proposal)
        .withFix(new Fix(proposal, false));
  }

  /** Anything is at least 0. */
  private static Comparator atLeast(Target target) {
    boolean nothing = target.quantity().filter(q -> q.number().signum() == 0).isPresent();
    return nothing ? Comparator.EQUAL : Comparator.AT_LEAST;
  }

  private static String message(Comparator comparator) {
    return switch (comparator) {
      case AT_MOST -> "atMost";
      case EQUAL -> "zero";
      default -> "atLeast";
    };
  }
}
