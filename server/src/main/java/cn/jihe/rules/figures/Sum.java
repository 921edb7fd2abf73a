package cn.jihe.rules.figures;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What some cells add up to. A blank one adds nothing.
 *
 * @param addends those that the form does not have may be among them
 */
public record Sum(List<Field> addends) {

  public Sum {
    addends = List.copyOf(addends);
  }

  public static Sum of(Field... addends) {
    return new Sum(List.of(addends));
  }

  /** An addend that cannot be read, when there is one: then the sum is not known. */
  public Optional<Field> unreadable() {
    for (Field field : addends) {
      if (field.isUnreadable()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether any addend has a number. */
  public boolean isGiven() {
    for (Field field : addends) {
      if (field.amount().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Of the cells' exact values. */
  public BigDecimal exact() {
    return total(FieldValue.Amount::value);
  }

  /** Of what the cells show: what a reader with a pocket calculator gets. */
  public BigDecimal shown() {
    return total(FieldValue.Amount::shown);
  }

  /**
   * Whether a printed total is right. Right by the exact values or by the shown ones is right:
   * rounding for display sets the two apart, and that is nobody's mistake.
   */
  public boolean agreesWith(FieldValue.Amount printed, BigDecimal tolerance) {
    return isNear(printed.value(), exact(), tolerance)
        || isNear(printed.shown(), shown(), tolerance);
  }

  private BigDecimal total(Function<FieldValue.Amount, BigDecimal> part) {
    BigDecimal total = BigDecimal.ZERO;
    for (Field field : addends) {
      Optional<FieldValue.Amount> amount = field.amount();
      total = amount.isPresent() ? total.add(part.apply(amount.get())) : total;
    }
    return total;
  }

  private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
    return one.subtract(other).abs().compareTo(tolerance) <= 0;
  }
}
