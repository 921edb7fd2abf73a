package cn.jihe.target;

import cn.jihe.text.WordList;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers in Chinese numerals: 三, 十二, 一百零五, 九十五点五, 二〇. */
final class ChineseNumerals {

  private static final WordList DIGIT = Spellings.of("digit");
  private static final WordList POWER = Spellings.of("power");
  private static final long MYRIAD = 10_000;

  /** Nobody writes longer ones. */
  private static final int LONGEST = 16;

  private ChineseNumerals() {}

  /** Where the run of numerals that starts here ends; {@code start} when none does. */
  static int end(PlainText text, int start) {
    int end = start;
    while (end < text.length()
        && end < start + LONGEST
        && (isNumeral(text.at(end)) || isPoint(text, start, end))) {
      end++;
    }
    return end;
  }

  private static boolean isPoint(PlainText text, int start, int at) {
    return at > start && text.at(at) == '点' && DIGIT.has(text.at(at + 1));
  }

  static boolean isNumeral(char c) {
    return DIGIT.has(c) || POWER.has(c);
  }

  /** The value; empty when it does not start as a number does (千家, 万元) or has two points. */
  static Optional<BigDecimal> read(String numerals) {
    int point = numerals.indexOf('点');
    if (point < 0) {
      return whole(numerals).map(BigDecimal::valueOf);
    }
    String decimals = digits(numerals.substring(point + 1));
    return decimals.isEmpty()
        ? Optional.empty()
        : whole(numerals.substring(0, point)).map(n -> new BigDecimal(n + "." + decimals));
  }

  /** Digit by digit: 二〇二四; empty when anything else is among them. */
  private static String digits(String numerals) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < numerals.length(); i++) {
      Optional<String> digit = DIGIT.keyOf(numerals.substring(i, i + 1));
      if (digit.isEmpty()) {
        return "";
      }
      digits.append(digit.get());
    }
    return digits.toString();
  }

  private static Optional<Long> whole(String numerals) {
    String plain = digits(numerals);
    if (!plain.isEmpty()) {
      return Optional.of(Long.valueOf(plain));
    }
    long total = 0;
    long section = 0;
    long digit = -1;
    for (int i = 0; i < numerals.length(); i++) {
      String one = numerals.substring(i, i + 1);
      Optional<String> power = POWER.keyOf(one);
      if (power.isEmpty()) {
        Optional<String> value = DIGIT.keyOf(one);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        digit = Long.parseLong(value.get());
        continue;
      }
      long times = Long.parseLong(power.get());
      if (times >= MYRIAD) {
        long counted = section + Math.max(digit, 0);
        if (counted == 0 || total > MYRIAD * MYRIAD) {
          return Optional.empty();
        }
        total = (total + counted) * times;
        section = 0;
      } else {
        boolean bareTen = digit < 0 && times == 10;
        if (digit < 0 && !bareTen) {
          return Optional.empty();
        }
        section += (bareTen ? 1 : digit) * times;
      }
      digit = -1;
    }
    return numerals.isEmpty()
        ? Optional.empty()
        : Optional.of(total + section + Math.max(digit, 0));
  }
}
