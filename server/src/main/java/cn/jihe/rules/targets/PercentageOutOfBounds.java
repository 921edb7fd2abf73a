package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.words.RuleWords.ShareWords;
import java.math.BigDecimal;
import java.util.Optional;

/** A share of a whole below 0 % or above 100 %. */
public final class PercentageOutOfBounds implements FormRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "T52";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target
                .quantity()
                .filter(Quantity::isPercent)
                .flatMap(share -> judge(form, row, share, subject.parameters())));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Quantity share, Parameters parameters) {
    ShareWords words = parameters.words().share();
    boolean mayExceed = words.mayExceed(row.name()) || words.mayExceed(row.target().text());
    if (mayExceed || !words.isShare(row.name())) {
      return Optional.empty();
    }
    Violation violation = Targets.violation(form, row).with("name", row.name());
    return outOfBounds(share)
        .map(
            bound ->
                words.isOfWhole(row.name())
                    ? violation.withMessage(bound)
                    : violation.withMessage(bound + "Perhaps").as(Severity.WARNING));
  }

  /** ±5% and -2%～3% say how far a share may stray. */
  private static boolean isTolerance(Quantity share) {
    return share.upper().filter(upper -> upper.signum() > 0).isPresent();
  }

  private static Optional<String> outOfBounds(Quantity share) {
    if (share.number().signum() < 0 && !isTolerance(share)) {
      return Optional.of("below");
    }
    int highest = share.upper().orElse(share.number()).compareTo(WHOLE);
    boolean beyond = share.comparator().equals(Optional.of(Comparator.MORE_THAN));
    if (highest > 0) {
      return Optional.of("above");
    }
    return highest == 0 && beyond ? Optional.of("moreThanAll") : Optional.empty();
  }
}
