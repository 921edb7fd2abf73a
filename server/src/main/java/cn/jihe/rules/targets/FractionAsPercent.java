package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Figures;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.target.Comparator;
import cn.jihe.target.Oddity;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.words.Direction;
import java.math.BigDecimal;
import java.util.Optional;

/** A fraction in the unit percent, such as 0.95(百分比), that most likely means 95 %. */
public final class FractionAsPercent implements FormRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "T53";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    return Targets.judge(
        form,
        (row, target) ->
            target.shape() == Shape.QUANTITY
                ? target
                    .quantity()
                    .filter(Targets::isFraction)
                    .filter(fraction -> !isMeant(row, target, fraction, subject.parameters()))
                    .map(fraction -> violation(form, row, fraction, subject.parameters()))
                : Optional.empty());
  }

  /** 百分之0.1, an upper bound and growth are taken at their word. */
  private static boolean isMeant(
      Indicator row, Target target, Quantity fraction, Parameters parameters) {
    boolean limit = fraction.comparator().filter(Comparator::isUpperBound).isPresent();
    return target.oddities().contains(Oddity.PERCENT_WORD)
        || limit
        || isOneOfWhatShouldBeLittle(row, fraction, parameters)
        || parameters.targets().names().isSmallShare(row.name())
        || parameters.targets().names().isSmallShare(row.target().text());
  }

  /** 返工率 ≥1%: nobody asks for 100 % of it. */
  private static boolean isOneOfWhatShouldBeLittle(
      Indicator row, Quantity fraction, Parameters parameters) {
    return fraction.number().compareTo(BigDecimal.ONE) == 0
        && parameters.directions().of(row.name(), fraction.unit()) == Direction.LESS_IS_BETTER;
  }

  private static Violation violation(
      Form form, Indicator row, Quantity fraction, Parameters parameters) {
    String percent = Figures.plain(fraction.number().multiply(WHOLE));
    String sign =
        fraction
            .comparator()
            .or(() -> Respelling.bound(row, row.wanted(), parameters))
            .map(Comparator::sign)
            .orElse("");
    String proposal = sign + percent + "(%)";
    return Targets.violation(form, row)
        .with("name", row.name())
        .with("number", fraction.number())
        .with("proposal", proposal)
        .withFix(Respelling.fix(proposal, "unclear"));
  }
}
