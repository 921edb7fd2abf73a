package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.words.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/** An upper bound where more is better, or a lower bound where less is. */
public final class DirectionReversed implements FormRule {

  /** Ends the messages that are said where the whole value is not known. */
  private static final String SIGN_ONLY = "Sign";

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "T54";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .quantity()
                .filter(quantity -> quantity.upper().isEmpty())
                .flatMap(quantity -> judge(form, row, quantity, subject.parameters())));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Quantity quantity, Parameters parameters) {
    Direction better = parameters.directions().of(row.name(), quantity.unit());
    boolean upper = quantity.comparator().filter(Comparator::isUpperBound).isPresent();
    boolean lower = quantity.comparator().filter(Comparator::isLowerBound).isPresent();
    boolean reversed =
        (better == Direction.MORE_IS_BETTER && upper)
            || (better == Direction.LESS_IS_BETTER && lower);
    if (!reversed || (upper && isCeiling(row, quantity, parameters))) {
      return Optional.empty();
    }
    Comparator turned = turned(quantity.comparator().orElseThrow());
    String message = upper ? "moreIsBetter" : "lessIsBetter";
    String proposal = Respelling.of(form, row, turned, parameters).orElse("");
    Violation violation =
        Targets.violation(form, row)
            .with("name", row.name())
            .with("proposal", proposal)
            .withFix(Respelling.fix(proposal, message + SIGN_ONLY));
    return Optional.of(violation.withMessage(proposal.isEmpty() ? message + SIGN_ONLY : message));
  }

  /** ≤100% on what is executed or completed: not more than was planned. */
  private static boolean isCeiling(Indicator row, Quantity quantity, Parameters parameters) {
    return quantity.isPercent()
        && quantity.number().compareTo(WHOLE) == 0
        && parameters.words().share().hasCeiling(row.name());
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
