package cn.jihe.target;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A target value (指标值) or an actual value (实际完成值) as a reader takes it.
 *
 * @param text as written
 * @param quantities the measured numbers in it: one for QUANTITY and RANGE, two or more for
 *     SEVERAL, else those found in the words, perhaps none
 * @param oddities in which ways a readable value departs from the standard spelling
 * @param defect why it is MALFORMED; empty for every other shape
 * @param dates the dates in it in reading order, bare years and impossible days among them
 */
public record Target(
    String text,
    Shape shape,
    List<Quantity> quantities,
    Set<Oddity> oddities,
    Optional<Defect> defect,
    List<Deadline> dates) {

  public Target {
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
    oddities = Set.copyOf(oddities);
  }

  /** What kind of value it is. */
  public enum Shape {
    /** Nothing, or only a sign for “not applicable”. */
    BLANK,
    /** One number with perhaps comparator and unit, and nothing else: ≥95.00(%), 5次, 80%以上. */
    QUANTITY,
    /** Two ends of one measure: 3-5项, ±5%, ≥60%且≤80%; but 2023.07-2024.01 is a DATE. */
    RANGE,
    /** Several numbers of different measures: 使用率100%误差率≤1%. */
    SEVERAL,
    /** A deadline or period: 11月底之前, 2024年12月30日, 2023.07-2024.01. */
    DATE,
    /** A comparison with what is named but not given: 不低于2023年, 大于未投入点位平均值. */
    BASELINE,
    /** A way of running or a ratio written with numbers: 7*24小时, 1:1, 100/100. */
    FORMULA_LIKE,
    /** Only a grade word: 优, 良好, 达标, 合格, 及时. */
    GRADE,
    /** Words without a number. */
    QUALITATIVE,
    /** Words with a number among them: 事故及差错0, 24小时内响应, 每年2次, 12月底前100%到位. */
    SENTENCE,
    /** Starts as a comparison or is nothing but number and unit, and cannot be read. */
    MALFORMED
  }

  /** A departure from the standard spelling that a reader still understands. */
  public enum Oddity {
    /** ≧ ═ ＞ 》 &gt;= =&gt; and the like in place of a standard sign. */
    COMPARATOR_SIGN,
    /** 不低于 小于等于 以上 以内 and the like in place of a sign. */
    COMPARATOR_WORD,
    /** Full-width digits, or full-width brackets round more than the unit. */
    FULL_WIDTH,
    /** 百分之95, 百分之百. */
    PERCENT_WORD,
    /** 三次. */
    CHINESE_NUMERAL
  }

  /** Why a value cannot be read. */
  public enum Defect {
    NO_NUMBER,
    TWO_COMPARATORS,
    LETTER_AMONG_DIGITS,
    TWO_DECIMAL_POINTS,
    UNBALANCED_BRACKET,
    RANGE_REVERSED,
    PLACEHOLDER
  }

  /** Reads any text, in time that grows with its length alone. */
  public static Target read(String text) {
    return TargetGrammar.read(text);
  }

  /**
   * Whether this value may be written as another text without any loss: a reader takes both as the
   * same comparator, number and unit, and in this one stands nothing else. A unit that nobody knows
   * may be more than a unit (达到20年一遇防洪标准), so it counts as something else.
   */
  public boolean saysTheSameAs(String other) {
    Target read = read(other);
    return shape == read.shape
        && quantities.equals(read.quantities)
        && (Wording.plain(text).equals(Wording.plain(other))
            || quantity().filter(only -> Remainder.isNothing(text, only)).isPresent());
  }

  /** The one quantity of a QUANTITY or RANGE. */
  public Optional<Quantity> quantity() {
    return shape == Shape.QUANTITY || shape == Shape.RANGE
        ? Optional.of(quantities.getFirst())
        : Optional.empty();
  }

  /** Whether any number stands in it, Chinese numerals among them. */
  public boolean hasNumber() {
    return TargetGrammar.hasNumber(text);
  }

  /**
   * The standard spelling, such as {@code ≥95.00(%)}; empty when there is none or the value has no
   * comparator. Keeps the number as written, its decimals too.
   */
  public Optional<String> standard() {
    return shape == Shape.QUANTITY
        ? quantities.getFirst().comparator().flatMap(this::standardWith)
        : Optional.empty();
  }

  /**
   * The standard spelling with this comparator in place of any that is written: {@code ≥95(%)} of
   * 95% and 百分之95; empty when the value is no single quantity.
   */
  public Optional<String> standardWith(Comparator comparator) {
    return shape == Shape.QUANTITY
        ? Optional.of(StandardSpelling.of(quantities.getFirst(), comparator))
        : Optional.empty();
  }
}
