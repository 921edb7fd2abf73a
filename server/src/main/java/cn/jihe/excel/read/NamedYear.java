package cn.jihe.excel.read;

import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fiscal year that the name of a sheet or a file says. */
public final class NamedYear {

  static final Pattern FISCAL = Pattern.compile("(20\\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年?度");
  static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  private NamedYear() {}

  /**
   * The year in a name; empty when it says none. Two years, neither called 年度, leave it open which
   * is meant.
   */
  public static Optional<Integer> of(String name) {
    String plain = Wording.plain(name);
    if (!isIn(plain)) {
      return Optional.empty();
    }
    Optional<Integer> fiscal = year(FISCAL, plain);
    List<String> years =
        YEAR.matcher(plain).results().map(found -> found.group(1)).distinct().toList();
    return fiscal.or(
        () ->
            years.size() == 1 ? Optional.of(Integer.valueOf(years.getFirst())) : Optional.empty());
  }

  /** Whether a text may name a year at all; told quickly, for most name none. */
  static boolean isIn(String plain) {
    return plain.contains("20") || plain.indexOf('二') >= 0;
  }

  /** The first year that a pattern finds, its first group, in digits or in Chinese. */
  static Optional<Integer> year(Pattern pattern, String plain) {
    Matcher matcher = pattern.matcher(plain);
    return matcher.find() ? Optional.of(number(matcher.group(1))) : Optional.empty();
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      int value = "零○O".indexOf(digit) >= 0 ? 0 : CHINESE_DIGITS.indexOf(digit);
      number = number * 10 + (value >= 0 ? value : Character.digit(digit, 10));
    }
    return number;
  }
}
