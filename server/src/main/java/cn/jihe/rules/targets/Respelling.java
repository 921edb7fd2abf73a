package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Comparator;
import cn.jihe.target.Oddity;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.words.Direction;
import cn.jihe.words.Level1;
import cn.jihe.words.Level2;
import java.util.Optional;

/** How a target that is one number would be written in full: comparator, number and unit. */
final class Respelling {

  private Respelling() {}

  /**
   * The bound that a number without comparator most likely is; empty where its name does not tell.
   * Anything is at least 0.
   */
  static Optional<Comparator> bound(Indicator row, Target target, Parameters parameters) {
    Direction better = parameters.directions().of(row.name(), Targets.unit(target));
    if (better == Direction.LESS_IS_BETTER) {
      return Optional.of(Comparator.AT_MOST);
    }
    if (target.quantity().filter(q -> q.number().signum() == 0).isPresent()) {
      return Optional.of(Comparator.EQUAL);
    }
    return better == Direction.MORE_IS_BETTER
        ? Optional.of(Comparator.AT_LEAST)
        : usual(row, Targets.unit(target), parameters);
  }

  /** What is usual for such an indicator when its name does not tell which way is better. */
  private static Optional<Comparator> usual(Indicator row, String unit, Parameters parameters) {
    boolean money = parameters.directions().isMoney(unit);
    boolean time = parameters.directions().isTimeOrMoney(unit) && !money;
    boolean timely = parameters.levels().kind(row).equals(Optional.of(Level2.TIMELINESS));
    boolean falls = parameters.words().direction().open().stream().anyMatch(row.name()::contains);
    boolean cost = money && !falls && isCost(row, parameters);
    if (cost || (time && parameters.targets().names().isShortTime(row.name(), timely))) {
      return Optional.of(Comparator.AT_MOST);
    }
    boolean unclear = (time && timely) || parameters.targets().names().isUnclear(row.name());
    return Optional.of(Comparator.AT_LEAST).filter(bound -> !unclear);
  }

  private static boolean isCost(Indicator row, Parameters parameters) {
    return parameters.levels().group(row).equals(Optional.of(Level1.COST))
        || parameters.levels().kind(row).equals(Optional.of(Level2.COST));
  }

  /**
   * The target with this comparator, with its unit or the one that the form tells; empty when it is
   * no single number, or nobody knows its unit.
   */
  static Optional<String> of(
      Form form, Indicator row, Comparator comparator, Parameters parameters) {
    Target target = row.wanted();
    if (target.shape() != Shape.QUANTITY) {
      return Optional.empty();
    }
    Quantity quantity = target.quantities().getFirst();
    if (target.oddities().contains(Oddity.PERCENT_WORD) && Targets.isFraction(quantity)) {
      // In signs 百分之0.1 would be taken for a fraction of the whole.
      return Optional.of(comparator.sign() + target.text().strip())
          .filter(unused -> quantity.comparator().isEmpty());
    }
    boolean complete =
        !quantity.unit().isEmpty()
            || RowUnit.isNamed(row.name())
            || parameters.targets().names().isUnitless(row.name())
            || quantity.number().signum() == 0;
    return complete
        ? target.standardWith(comparator)
        : RowUnit.of(form, row, quantity, parameters)
            .flatMap(unit -> target.standardWith(comparator, unit));
  }

  /**
   * A proposal to write the target so.
   *
   * @param otherwise the message of the rule that does not speak of the proposal
   */
  static Fix fix(String proposal, String otherwise) {
    return proposal.isEmpty() ? Fix.UNKNOWN : new Fix(proposal, false).otherwise(otherwise);
  }
}
