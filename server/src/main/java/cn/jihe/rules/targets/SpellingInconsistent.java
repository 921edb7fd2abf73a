package cn.jihe.rules.targets;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Oddity;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.words.RowRoles;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * One form writes a unit in two ways, or its numbers with and without decimals: said once, of the
 * form, and naming the first two cells that differ.
 */
public final class SpellingInconsistent implements FormRule {

  /** A number as one of the form's targets has it. */
  private record Written(Indicator row, Quantity quantity) {}

  /** How a number is written, apart from the number. */
  private record Spelling(BigDecimal scale, String unit, String written, int decimals) {
    static Spelling of(Quantity quantity) {
      int decimals = isWhole(quantity) ? 0 : isPadded(quantity) ? 1 : 2;
      return new Spelling(quantity.scale(), quantity.unit(), quantity.writtenUnit(), decimals);
    }
  }

  /** No form has more; each is compared with all others. */
  private static final int MOST_SPELLINGS = 200;

  @Override
  public String code() {
    return "T63";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    List<Written> all =
        RowRoles.of(form).withTargets().stream().flatMap(SpellingInconsistent::written).toList();
    Optional<Violation> units = firstPair(form, all, SpellingInconsistent::isOtherUnit, "unit");
    return units
        .or(() -> firstPair(form, all, SpellingInconsistent::isOtherPrecision, "decimals"))
        .map(Outcome::of)
        .orElse(Outcome.PASSED);
  }

  /** 百分之 is another rule's affair, and a malformed value has no spelling. */
  private static Stream<Written> written(Indicator row) {
    Target target = row.wanted();
    boolean words =
        target.oddities().contains(Oddity.PERCENT_WORD)
            || target.oddities().contains(Oddity.CHINESE_NUMERAL);
    boolean value =
        switch (target.shape()) {
          case QUANTITY, RANGE, SEVERAL -> !words && !row.target().isUnreadable();
          default -> false;
        };
    return value
        ? target.quantities().stream().map(quantity -> new Written(row, quantity))
        : Stream.of();
  }

  private static Optional<Violation> firstPair(
      Form form, List<Written> all, BiPredicate<Quantity, Quantity> differ, String message) {
    Map<Spelling, Written> earlier = new LinkedHashMap<>();
    for (Written one : all) {
      Spelling spelling = Spelling.of(one.quantity());
      if (earlier.containsKey(spelling)) {
        continue;
      }
      Optional<Written> other =
          earlier.values().stream()
              .filter(before -> before.quantity().isMeasuredLike(one.quantity()))
              .filter(before -> differ.test(before.quantity(), one.quantity()))
              .findFirst();
      if (other.isPresent()) {
        return Optional.of(
            violation(form, other.get().row().target(), one.row().target()).withMessage(message));
      }
      earlier.put(spelling, one);
      if (earlier.size() > MOST_SPELLINGS) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Violation violation(Form form, Field one, Field other) {
    return Violation.of(form)
        .with("cell", a1(one))
        .with("text", one.text())
        .with("other", other.text())
        .with("otherCell", a1(other))
        .withAlso(Stream.of(one, other).flatMap(FurtherCell::of));
  }

  private static String a1(Field field) {
    CellRef cell = field.cell();
    return cell == null ? "" : cell.a1();
  }

  private static boolean isOtherUnit(Quantity one, Quantity other) {
    return !one.writtenUnit()
        .toLowerCase(Locale.ROOT)
        .equals(other.writtenUnit().toLowerCase(Locale.ROOT));
  }

  /** 95 beside 95.00; but 99.5 needs its decimal. */
  private static boolean isOtherPrecision(Quantity one, Quantity other) {
    return (isPadded(one) && isWhole(other)) || (isWhole(one) && isPadded(other));
  }

  private static boolean isWhole(Quantity quantity) {
    return quantity.number().scale() <= 0;
  }

  private static boolean isPadded(Quantity quantity) {
    return !isWhole(quantity)
        && quantity.number().stripTrailingZeros().scale() < quantity.number().scale();
  }
}
