package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.words.Direction;
import cn.jihe.words.Directions;
import java.util.Optional;

/** An upper bound where more is better, or a lower bound where less is. */
public final class DirectionReversed implements FormRule {

  @Override
  public String code() {
    return "T54";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Directions directions = subject.parameters().directions();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .quantity()
                .filter(quantity -> quantity.upper().isEmpty())
                .flatMap(quantity -> judge(form, row, target, quantity, directions)));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Target target, Quantity quantity, Directions directions) {
    Direction better = directions.of(row.name(), quantity.unit());
    boolean upper = quantity.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean lower = quantity.comparator().filter(Comparator::isLowerBound).isPresent();
    boolean reversed =
        (better == Direction.MORE_IS_BETTER && upper)
            || (better == Direction.LESS_IS_BETTER && lower);
    if (!reversed) {
      return Optional.empty();
    }
    String proposal =
        quantity
            .comparator()
            .map(DirectionReversed::turned)
            .flatMap(target::standardWith)
            .orElse("");
    return Optional.of(
        Targets.violation(form, row)
            .withMessage(upper ? "moreIsBetter" : "lessIsBetter")
            .with("name", row.name())
            .with("proposal", proposal)
            .withFix(new Fix(proposal, false)));
  }

  private static Comparator turned(Comparator comparator) {
    return switch (comparator) {
      case AT_LEAST -> Comparator.AT_MOST;
      case MORE_THAN -> Comparator.LESS_THAN;
      case AT_MOST -> Comparator.AT_LEAST;
      case LESS_THAN -> Comparator.MORE_THAN;
      case EQUAL -> Comparator.EQUAL;
    };
  }
}
