package cn.jihe.target;

import cn.jihe.text.WordList;
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

  private static final WordList FROM = Spellings.of("date-from");
  private static final WordList WEAK = Spellings.of("weak-before");

  private static final Target NONE = read("", PlainText.of(""));

  /** Reads any text, in time that grows with its length alone. */
  public static Target read(String text) {
    return text.isEmpty() ? NONE : read(text, PlainText.of(text));
  }

  static Target read(String text, PlainText plain) {
    Reading reading = TargetGrammar.read(plain);
    return new Target(
        text,
        reading.shape(),
        reading.quantities(),
        reading.oddities(),
        reading.defect(),
        reading.dates());
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

  /** The one quantity of a value that says it roughly and says nothing else: 180余人, 约180人. */
  public Optional<Quantity> rough() {
    return quantities.stream().anyMatch(one -> one.exactness() != Exactness.EXACT)
        ? Exactness.rough(text)
            .flatMap(
                rough -> read(rough.rest()).quantity().map(one -> one.meant(rough.exactness())))
        : Optional.empty();
  }

  /** Whether a date in it says from when on, not until when: 2024年6月起, 2024年6月以后. */
  public boolean setsEarliest() {
    return FROM.isIn(Wording.plain(text));
  }

  /** Whether its comparator says no more than what was reached: 达到95%. */
  public boolean isReached() {
    return WEAK.starts(Wording.plain(text));
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
   * 95% and 百分之95; empty when the value is no single quantity, has two units: 800件（套）, or one that
   * within brackets would be read as a remark: 95上年.
   */
  public Optional<String> standardWith(Comparator comparator) {
    return shape == Shape.QUANTITY && !quantities.getFirst().hasSecondUnit()
        ? Optional.of(quantities.getFirst().spelt(comparator)).filter(this::keepsItsUnit)
        : Optional.empty();
  }

  private boolean keepsItsUnit(String spelling) {
    return Target.read(spelling).quantities().stream()
        .allMatch(again -> again.remark().equals(quantities.getFirst().remark()));
  }

  /** The same with a unit where none is written: {@code ≥24(场)} of 24. */
  public Optional<String> standardWith(Comparator comparator, String unit) {
    return standardWith(comparator)
        .filter(bare -> quantities.getFirst().writtenUnit().isEmpty())
        .map(bare -> bare + "(" + unit + ")");
  }
}
