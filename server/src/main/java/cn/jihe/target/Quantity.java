package cn.jihe.target;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with what belongs to it.
 *
 * @param comparator as written; empty when none is written
 * @param number as written, without scale: 8.5 of 8.5万; the percent points of a percentage
 * @param upper the upper end of a range such as 3-5项; empty when it is no range
 * @param scale what 万, 亿, 千 multiply the number by; 1 without
 * @param unit without brackets, blanks and scale, half-width; {@code %} for every way to write
 *     percent (百分比, 百分数, 百分之); 百分点 is a unit of its own; empty when none is written
 * @param writtenUnit scale and unit as written, without brackets and blanks, half-width: 万元, 百分比;
 *     {@code %} for 百分之
 */
public record Quantity(
    Optional<Comparator> comparator,
    BigDecimal number,
    Optional<BigDecimal> upper,
    BigDecimal scale,
    String unit,
    String writtenUnit) {

  /** The number in single units: 85000 of 8.5万. */
  public BigDecimal scaled() {
    return number.multiply(scale);
  }

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Whether the unit, as written, has words of doing in it: 次完成. Known units have none. */
  public boolean hasProseUnit() {
    return !Units.isKnown(writtenUnit) && Units.isProse(writtenUnit);
  }

  /** Whether its unit is a usual one. */
  public boolean hasKnownUnit() {
    return Units.isKnown(writtenUnit);
  }

  /** Whether a reader takes both units as one, however they are spelt: 公里 and km, % and 百分比. */
  public boolean isMeasuredLike(Quantity other) {
    return scale.compareTo(other.scale) == 0 && Units.areOne(unit, other.unit);
  }

  /** The spelling that the budget system prints: {@code ≥95.00(%)}. */
  String spelt(Comparator with) {
    return with.sign()
        + number.toPlainString()
        + (writtenUnit.isEmpty() ? "" : "(" + writtenUnit + ")");
  }

  Quantity compared(Optional<Comparator> other) {
    return new Quantity(other, number, upper, scale, unit, writtenUnit);
  }
}
