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
import java.util.Optional;

/** How a target that is one number would be written in full: comparator, number and unit. */
final class Respelling {

  private Respelling() {}

  /** The bound that a number without comparator most likely is. Anything is at least 0. */
  static Comparator bound(Indicator row, Target target, Parameters parameters) {
    if (parameters.directions().of(row.name(), Targets.unit(target)) == Direction.LESS_IS_BETTER) {
      return Comparator.AT_MOST;
    }
    boolean nothing = target.quantity().filter(q -> q.number().signum() == 0).isPresent();
    return nothing ? Comparator.EQUAL : Comparator.AT_LEAST;
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
