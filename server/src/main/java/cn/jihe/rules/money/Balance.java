package cn.jihe.rules.money;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Hit;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;
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
    return Outcome.of(
        Hit.at(form, total)
            .with("total", Figures.money(printed.get().shown()))
            .with("sum", Figures.money(parts.shown()))
            .with("difference", Figures.money(printed.get().shown().subtract(parts.shown()).abs()))
            .with("unit", form.moneyUnit().label()));
  }
}
