package cn.jihe.rules.funds;

import cn.jihe.form.CellRef;
import cn.jihe.form.Declaration;
import cn.jihe.form.DeclarationFunds;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import cn.jihe.text.Shortening;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /**
   * Judges a total by the parts that have a field, and by every other way to read what stands below
   * it. A blank part counts as 0 beside a given one; without total or without any amount below it:
   * nothing. Where no reading adds up and one of the rows has a name that we do not know, nobody
   * can say.
   *
   * @param parts those with a field of their own
   * @param all every amount below the total, whatever it is called
   * @param named whether the total is called what totals are called
   */
  static Outcome of(
      Form form, Field total, Sum parts, List<Addend> all, boolean named, Parameters parameters) {
    Optional<Field> unreadable =
        Stream.of(total).filter(Field::isUnreadable).findFirst().or(parts::unreadable);
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> printed = total.amount();
    BigDecimal tolerance = parameters.thresholds().moneyTolerance();
    if (printed.isEmpty()
        || (!parts.isGiven() && all.stream().noneMatch(Balance::hasAmount))
        || (parts.isGiven() && parts.agreesWith(printed.get(), tolerance))) {
      return Outcome.PASSED;
    }
    Optional<Field> unread =
        all.stream().map(Addend::amount).filter(Field::isUnreadable).findFirst();
    if (unread.isPresent()) {
      return Outcome.unreadable(unread.get());
    }
    List<Addend> rows = all.stream().filter(Balance::hasAmount).toList();
    if (Stream.<Function<FieldValue.Amount, BigDecimal>>of(
            FieldValue.Amount::value, FieldValue.Amount::shown)
        .anyMatch(part -> addUp(rows, total, part, tolerance))) {
      return Outcome.PASSED;
    }
    return rows.stream()
        .filter(row -> !row.known())
        .findFirst()
        .map(row -> unknown(row.label(), row.amount()))
        .orElseGet(
            () ->
                named && parts.isGiven()
                    ? Outcome.of(violation(form, total, printed.get(), parts))
                    : unknown("", total));
  }

  /**
   * The same of a declaration, whose two totals may stand side by side above sources that make up
   * either of them together: what adds up so is right.
   *
   * @param parts those of the total with a field of their own
   * @param ofYear whether the total is the year's
   */
  static Outcome of(Declaration form, Sum parts, boolean ofYear, Parameters parameters) {
    DeclarationFunds funds = form.funds();
    Field total = ofYear ? funds.annualTotal() : funds.total();
    Outcome alone = of(form, total, parts, Addend.of(funds, ofYear), true, parameters);
    boolean wrong = alone instanceof Outcome.Checked checked && !checked.violations().isEmpty();
    return wrong && isSumOfBoth(funds, parameters) ? Outcome.PASSED : alone;
  }

  private static boolean isSumOfBoth(DeclarationFunds funds, Parameters parameters) {
    BigDecimal tolerance = parameters.thresholds().moneyTolerance();
    List<Addend> parts = new ArrayList<>(Addend.of(funds, false));
    parts.addAll(Addend.of(funds, true));
    Sum sources = new Sum(parts.stream().map(Addend::amount).toList());
    List<FieldValue.Amount> totals =
        Stream.of(funds.total(), funds.annualTotal())
            .flatMap(total -> total.amount().stream())
            .toList();
    return sources.isGiven()
        && sources.unreadable().isEmpty()
        && !totals.isEmpty()
        && totals.stream().allMatch(total -> sources.agreesWith(total, tolerance));
  }

  private static boolean hasAmount(Addend row) {
    return row.amount().isUnreadable()
        || row.amount().number().filter(number -> number.signum() != 0).isPresent();
  }

  private static Violation violation(Form form, Field total, FieldValue.Amount printed, Sum parts) {
    BigDecimal sum = parts.shown();
    int decimals = Math.max(printed.decimals(), sum.stripTrailingZeros().scale());
    return Violation.at(form, total)
        // Which of the amounts is wrong only the clerk knows.
        .withFix(new Fix(Figures.like(printed, sum, decimals), false).computedFrom(parts.addends()))
        .doubting(parts.addends())
        .with("total", Figures.asShown(printed))
        .with("sum", Figures.like(printed, sum, decimals))
        .with("difference", Figures.like(printed, printed.shown().subtract(sum).abs(), decimals))
        .with("unit", form.moneyUnit().label());
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
    String shown = Shortening.marked(plain, LONGEST_NAME);
    if (!shown.isEmpty()) {
      return new Outcome.NotChecked("otherSources", Map.of("sources", shown));
    }
    CellRef cell = amount.cell();
    String where = cell == null ? "" : cell.a1();
    return new Outcome.NotChecked("amountUnclear", Map.of("cell", where));
  }
}
