package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Fix;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.words.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/** = on a share that may well be higher, or on a time that may well be shorter. */
public final class EqualsForBound implements FormRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "T55";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .quantity()
                .filter(quantity -> quantity.comparator().equals(Optional.of(Comparator.EQUAL)))
                .filter(quantity -> quantity.number().signum() > 0)
                .flatMap(quantity -> meant(row, quantity, subject.parameters()))
                .map(comparator -> violation(form, row, comparator, subject.parameters())));
  }

  /** The bound that was probably meant; empty where = may well be. */
  private static Optional<Comparator> meant(
      Indicator row, Quantity quantity, Parameters parameters) {
    Direction better = parameters.directions().of(row.name(), quantity.unit());
    boolean share = quantity.isPercent() && quantity.number().compareTo(WHOLE) < 0;
    if (share && better == Direction.MORE_IS_BETTER) {
      return Optional.of(Comparator.AT_LEAST);
    }
    boolean time =
        parameters.directions().isTimeSpan(row.name(), quantity.unit())
            && !parameters.targets().names().isPeriod(row.name());
    return Optional.of(Comparator.AT_MOST).filter(bound -> time);
  }

  private static Violation violation(
      Form form, Indicator row, Comparator comparator, Parameters parameters) {
    String proposal = Respelling.of(form, row, comparator, parameters).orElse("");
    return Targets.violation(form, row)
        .withMessage(comparator == Comparator.AT_LEAST ? "atLeast" : "atMost")
        .with("name", row.name())
        .with("proposal", proposal)
        .withFix(new Fix(proposal, false));
  }
}
