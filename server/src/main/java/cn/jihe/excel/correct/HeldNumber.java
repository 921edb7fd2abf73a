package cn.jihe.excel.correct;

import cn.jihe.text.Digits;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The number that a cell has to hold to show a text. */
final class HeldNumber {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

  private HeldNumber() {}

  /**
   * A cell formatted as percent holds 0.9225 for 92.25%.
   *
   * @param shown what the cell shows when it holds a number
   * @return empty when there is no such number
   */
  static Optional<BigDecimal> of(String text, Function<BigDecimal, String> shown) {
    return number(plain(text))
        .flatMap(
            number ->
                List.of(number, number.movePointLeft(2)).stream()
                    .filter(candidate -> says(shown.apply(candidate), text))
                    .findFirst());
  }

  /** The same number with the same unit, however many zeros stand behind it. */
  private static boolean says(String shown, String text) {
    String plain = plain(shown);
    return value(plain).isPresent()
        && value(plain).equals(value(plain(text)))
        && plain.endsWith("%") == plain(text).endsWith("%");
  }

  private static Optional<BigDecimal> value(String plain) {
    return number(plain).map(BigDecimal::stripTrailingZeros);
  }

  private static Optional<BigDecimal> number(String plain) {
    return Digits.areFew(plain) && NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace("%", "")))
        : Optional.empty();
  }

  private static String plain(String text) {
    return Wording.plain(text).replace(",", "");
  }
}
