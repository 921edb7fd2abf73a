package cn.jihe.review.difference;

import cn.jihe.form.Field;
import cn.jihe.form.FieldType;
import cn.jihe.form.FormSchema;
import cn.jihe.form.MoneyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * By how much a number has changed.
 *
 * @param type what it is a number of
 * @param unit of money; that of the later form
 * @param difference later − earlier, money in {@code unit}, rates in percent points
 * @param percent of the earlier number, to two decimals; empty when that was 0
 */
public record AmountChange(
    FieldType type, MoneyUnit unit, BigDecimal difference, Optional<BigDecimal> percent) {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** 元 or 万元; empty for what is no money. */
  public Optional<String> moneyUnit() {
    return type == FieldType.MONEY ? Optional.of(unit.label()) : Optional.empty();
  }

  /** An amount beside its unit. */
  record Amount(Field field, MoneyUnit unit) {

    FieldType type() {
      return FormSchema.standard().type(field.path());
    }

    /** Money in 元; empty when there is no number. */
    Optional<BigDecimal> value() {
      return field
          .number()
          .map(number -> type() == FieldType.MONEY ? number.multiply(unit.inYuan()) : number);
    }
  }

  /** Empty where one of them is no number. */
  static Optional<AmountChange> between(Amount before, Amount after) {
    return before
        .value()
        .flatMap(old -> after.value().map(now -> of(after.type(), after.unit(), old, now)));
  }

  private static AmountChange of(
      FieldType type, MoneyUnit unit, BigDecimal before, BigDecimal after) {
    BigDecimal difference = after.subtract(before);
    Optional<BigDecimal> percent =
        before.signum() == 0
            ? Optional.empty()
            : Optional.of(
                difference.multiply(HUNDRED).divide(before.abs(), DECIMALS, RoundingMode.HALF_UP));
    // 元 in 万元 is exact: a power of ten.
    BigDecimal inUnit = type == FieldType.MONEY ? difference.divide(unit.inYuan()) : difference;
    return new AmountChange(type, unit, plain(inUnit), percent);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
