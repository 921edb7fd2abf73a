package cn.jihe.target;

import cn.jihe.target.Token.Numeral;
import cn.jihe.text.WordList;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads numbers in words: 百分之95, 百分之百, 三次, 零投诉. */
final class NumeralWords {

  private static final Map<String, String> FRACTIONS = Map.of("百分之", "%", "千分之", "‰");
  private static final WordList COUNTED = Spellings.of("counted");
  private static final WordList ROUGH = Spellings.of("about-inside");
  private static final String AFTER_BARE = "(%以及或,;。\n";

  private NumeralWords() {}

  /**
   * The number that starts here.
   *
   * @param alone whether it stands at the start or right behind a comparator
   * @param ordinal whether 第 or 前 stands before it
   */
  static Optional<Numeral> scan(PlainText text, int at, boolean alone, boolean ordinal) {
    if (!ChineseNumerals.isNumeral(text.at(at))) {
      return Optional.empty();
    }
    String head = text.between(at, Math.min(text.length(), at + 3));
    String unit = FRACTIONS.get(head);
    if (unit != null) {
      return fraction(text, at, unit);
    }
    if (head.equals("百分百")) {
      return Optional.of(percent(at, at + 3, BigDecimal.valueOf(100), "%"));
    }
    int end = ChineseNumerals.end(text, at);
    int bare = withoutScale(text, at, end);
    char next = text.at(end);
    boolean counts =
        ordinal
            || text.between(at, end).equals("零")
            || (alone && (next == 0 || AFTER_BARE.indexOf(next) >= 0))
            || !countedAt(text, bare).isEmpty()
            || (ROUGH.has(next) && !countedAt(text, end + 1).isEmpty());
    return counts
        ? ChineseNumerals.read(text.between(at, bare))
            .map(value -> numeral(at, bare, value, EnumSet.of(Oddity.CHINESE_NUMERAL), ""))
        : Optional.empty();
  }

  /** Where 三分之二 ends; 0 when none starts here. 百分之 and 千分之 are units, not fractions. */
  static int fractionEnd(PlainText text, int at) {
    if (!ChineseNumerals.isNumeral(text.at(at))) {
      return 0;
    }
    int end = ChineseNumerals.end(text, at);
    boolean parts = text.at(end) == '分' && text.at(end + 1) == '之';
    boolean unit = FRACTIONS.containsKey(text.between(at, Math.min(text.length(), at + 3)));
    int last = ChineseNumerals.end(text, end + 2);
    return parts && !unit && last > end + 2 ? last : 0;
  }

  /** What is counted here, when a Chinese numeral before it would be a number. */
  static String countedAt(PlainText text, int at) {
    return COUNTED.at(text.plain(), at);
  }

  /** 三万 is 3 with the scale 万, as 3万 is. */
  private static int withoutScale(PlainText text, int start, int end) {
    int bare = end;
    while (bare > start + 1 && "万亿萬億".indexOf(text.at(bare - 1)) >= 0) {
      bare--;
    }
    return bare;
  }

  private static Optional<Numeral> fraction(PlainText text, int at, String unit) {
    int start = at + 3;
    if (NumberScanner.startsAt(text, start)) {
      if (!(NumberScanner.scan(text, start, false) instanceof Numeral number)) {
        return Optional.empty();
      }
      Set<Oddity> oddities = EnumSet.of(Oddity.PERCENT_WORD);
      oddities.addAll(number.oddities());
      return Optional.of(
          new Numeral(at, number.end(), number.value(), number.defect(), oddities, unit));
    }
    int end = ChineseNumerals.end(text, start);
    String numerals = text.between(start, end);
    return numerals.equals("百")
        ? Optional.of(percent(at, end, BigDecimal.valueOf(100), unit))
        : ChineseNumerals.read(numerals).map(value -> percent(at, end, value, unit));
  }

  private static Numeral percent(int start, int end, BigDecimal value, String unit) {
    return numeral(start, end, value, EnumSet.of(Oddity.PERCENT_WORD), unit);
  }

  private static Numeral numeral(
      int start, int end, BigDecimal value, Set<Oddity> oddities, String unit) {
    return new Numeral(start, end, value, Optional.empty(), oddities, unit);
  }
}
