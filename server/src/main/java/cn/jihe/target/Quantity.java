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
 * @param exactness how exactly the number is meant: 180余人, 约180人
 * @param remark what stands in brackets behind it and is neither unit nor bound: 含站点, 每月1次;
 *     half-width, without blanks; empty when nothing does
 */
public record Quantity(
    Optional<Comparator> comparator,
    BigDecimal number,
    Optional<BigDecimal> upper,
    BigDecimal scale,
    String unit,
    String writtenUnit,
    Exactness exactness,
    String remark) {

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

  /**
   * What it measures or counts, by the key of its unit in {@code spellings.txt}: {@code month} of
   * 个月; the unit itself where only itself is comparable, after an equals sign.
   */
  public String measure() {
    return Units.group(unit);
  }

  /**
   * Whether both count or measure in one way, so that their numbers may be compared: 人 and 人次, 家
   * and 家社区卫生中心; either without a unit is taken for the other's.
   */
  public boolean isComparableWith(Quantity other) {
    return unit.isEmpty() || other.unit.isEmpty() || Units.areCompatible(unit, other.unit);
  }

  /** Whether a reader takes both units as one, however they are spelt: 公里 and km, % and 百分比. */
  public boolean isMeasuredLike(Quantity other) {
    return scale.compareTo(other.scale) == 0 && Units.areOne(unit, other.unit);
  }

  /** Whether the brackets behind its unit hold another one: 件（套）. */
  boolean hasSecondUnit() {
    return Units.isKnown(remark);
  }

  /** The spelling that the budget system prints: {@code ≥95.00(%)}; a remark stays behind it. */
  String spelt(Comparator with) {
    return with.sign()
        + number.toPlainString()
        + (writtenUnit.isEmpty() ? "" : "(" + writtenUnit + ")")
        + (remark.isEmpty() ? "" : "（" + remark + "）");
  }

  Quantity meant(Exactness other) {
    return new Quantity(comparator, number, upper, scale, unit, writtenUnit, other, remark);
  }

  Quantity remarked(String other) {
    return new Quantity(comparator, number, upper, scale, unit, writtenUnit, exactness, other);
  }
}
