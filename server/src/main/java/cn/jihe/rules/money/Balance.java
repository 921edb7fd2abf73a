package cn.jihe.rules.money;

import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;
import cn.jihe.template.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a total of money is the sum of its parts. */
final class Balance {

  private Balance() {}

  /** A blank part counts as 0 beside a given one; without total or without any part: nothing. */
  static Outcome of(Form form, Field total, Sum parts, Parameters parameters) {
    Optional<Field> unreadable =
        Stream.of(total).filter(Field::isUnreadable).findFirst().or(parts::unreadable);
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> printed = total.amount();
    if (printed.isEmpty()
        || !parts.isGiven()
        || parts.agreesWith(printed.get(), parameters.thresholds().moneyTolerance())) {
      return Outcome.PASSED;
    }
    BigDecimal sum = parts.shown();
    int decimals = Math.max(printed.get().decimals(), sum.stripTrailingZeros().scale());
    return Outcome.of(
        Hit.at(form, total)
            // Which of the amounts is wrong only the clerk knows.
            .withFix(new Fix(Figures.like(printed.get(), sum, decimals), false))
            .with("total", Figures.money(printed.get().shown()))
            .with("sum", Figures.money(parts.shown()))
            .with("difference", Figures.money(printed.get().shown().subtract(parts.shown()).abs()))
            .with("unit", form.moneyUnit().label()));
  }

  /** A sum that lacks a source of money with no field of its own shows nothing. */
  static Outcome unlessFurtherParts(Outcome outcome, DeclarationFunds funds) {
    if (outcome.equals(Outcome.PASSED) || funds.furtherParts().isEmpty()) {
      return outcome;
    }
    String part = funds.furtherParts().getFirst();
    return new Outcome.NotChecked(
        new Words(
            "项目资金里另有“" + part + "”等来源，无法核对合计。",
            "The funds have other sources as well (" + part + "), so the sum cannot be checked."));
  }
}
