package cn.jihe.rules.funds;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether a total of money is the sum of its parts. */
final class Balance {

  /** Longer names are cut where they are quoted. */
  private static final int LONGEST_NAME = 20;

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
        Violation.at(form, total)
            // Which of the amounts is wrong only the clerk knows.
            .withFix(
                new Fix(Figures.like(printed.get(), sum, decimals), false)
                    .computedFrom(parts.addends()))
            .doubting(parts.addends())
            .with("total", Figures.asShown(printed.get()))
            .with("sum", Figures.like(printed.get(), sum, decimals))
            .with(
                "difference",
                Figures.like(printed.get(), printed.get().shown().subtract(sum).abs(), decimals))
            .with("unit", form.moneyUnit().label()));
  }

  /**
   * Takes back that a total is not the sum of its parts where another reading of all rows below it
   * gives it, and says that nothing is known where one of them has a name that we do not know.
   */
  static Outcome reread(
      Outcome outcome, Field total, List<Addend> all, boolean named, Parameters parameters) {
    if (!(outcome instanceof Outcome.Checked checked) || checked.violations().isEmpty()) {
      return outcome;
    }
    Optional<Field> unreadable =
        all.stream().map(Addend::amount).filter(Field::isUnreadable).findFirst();
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    List<Addend> rows =
        all.stream()
            .filter(row -> row.amount().number().filter(n -> n.signum() != 0).isPresent())
            .toList();
    BigDecimal tolerance = parameters.thresholds().moneyTolerance();
    if (Stream.<Function<FieldValue.Amount, BigDecimal>>of(
            FieldValue.Amount::value, FieldValue.Amount::shown)
        .anyMatch(part -> addUp(rows, total, part, tolerance))) {
      return Outcome.PASSED;
    }
    return rows.stream()
        .filter(row -> !row.known())
        .findFirst()
        .map(row -> unknown(row.label(), row.amount()))
        .orElse(named ? outcome : unknown("", total));
  }

  private static boolean addUp(
      List<Addend> rows,
      Field total,
      Function<FieldValue.Amount, BigDecimal> part,
      BigDecimal tolerance) {
    List<BigDecimal> amounts =
        rows.stream().flatMap(row -> row.amount().amount().stream()).map(part).toList();
    return total
        .amount()
        .map(part)
        .filter(sum -> new Readings(rows, amounts, tolerance).addUpTo(sum))
        .isPresent();
  }

  private static Outcome unknown(String label, Field amount) {
    String plain = Wording.withoutBlanks(label);
    String shown = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    if (!shown.isEmpty()) {
      return new Outcome.NotChecked("otherSources", Map.of("sources", shown));
    }
    CellRef cell = amount.cell();
    String where = cell == null ? "" : cell.a1();
    return new Outcome.NotChecked("amountUnclear", Map.of("cell", where));
  }
}
