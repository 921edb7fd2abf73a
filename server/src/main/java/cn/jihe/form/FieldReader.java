package cn.jihe.form;

import static java.math.RoundingMode.HALF_UP;

import cn.jihe.text.Digits;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one cell as the field it is. */
public final class FieldReader {

  private static final Pattern BEHIND_UNIT = Pattern.compile("[()整]");

  /** A number with optional thousands separators, and a unit that a field may carry behind it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[¥￥]|人民币)?([+-]?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+))"
              + "(%|分|[元圆]整?|万元?整?|[(](?:元|万元|%|分)[)])?");

  /** As text too: who pastes values only keeps the error's name. */
  private static final Pattern ERROR =
      Pattern.compile("#(?:REF!|DIV/0!|VALUE!|N/A|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

  private static final String NOT_APPLICABLE = "—–−‐‑‒―─ー_/\\-";
  private static final String ERROR_SIGN = "#";
  private static final Pattern NOT_APPLICABLE_WORD =
      Pattern.compile("无|不适用|N/?A", Pattern.CASE_INSENSITIVE);
  private static final char MINUS = '−';
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private FieldReader() {}

  /**
   * Reads a cell.
   *
   * @param unit the form's money unit; an amount that states another unit is converted to it
   */
  public static FieldValue read(RawValue raw, FieldType type, MoneyUnit unit) {
    if (raw.trouble() != null) {
      return new FieldValue.Unreadable(raw.text(), raw.trouble());
    }
    String plain = Wording.plain(raw.text());
    if (raw.number() == null && Wording.withoutLast(NOT_APPLICABLE, plain).isEmpty()) {
      return new FieldValue.Blank(raw.text());
    }
    if (raw.number() == null && plain.startsWith(ERROR_SIGN) && ERROR.matcher(plain).matches()) {
      return new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.ERROR_VALUE);
    }
    boolean words = type == FieldType.TEXT || type == FieldType.TARGET;
    if (!words && raw.number() == null && NOT_APPLICABLE_WORD.matcher(plain).matches()) {
      return new FieldValue.Blank(raw.text());
    }
    return switch (type) {
      case TEXT, TARGET -> new FieldValue.Text(raw.text());
      case DATE -> DateReader.read(raw);
      case MONEY, POINTS, RATE -> number(raw, plain, type, unit);
    };
  }

  private static FieldValue number(RawValue raw, String plain, FieldType type, MoneyUnit unit) {
    Optional<BigDecimal> printed = printed(plain);
    Optional<BigDecimal> shown =
        type == FieldType.MONEY
            ? printed.map(value -> convert(value, stated(plain, unit), unit))
            : printed;
    if (raw.number() != null) {
      BigDecimal exact = exact(raw.number(), printed, plain, type, unit);
      return new FieldValue.Amount(raw.text(), exact, shown.orElse(exact));
    }
    return shown
        .<FieldValue>map(value -> new FieldValue.Amount(raw.text(), value, value))
        .orElseGet(() -> new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.NOT_A_NUMBER));
  }

  private static Optional<BigDecimal> printed(String plain) {
    if (!Digits.areFew(plain)) {
      return Optional.empty();
    }
    if (isBare(plain)) {
      return Optional.of(new BigDecimal(plain));
    }
    Matcher matcher = NUMBER.matcher(plain.replace(MINUS, '-'));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(matcher.group(1).replace(",", "")));
  }

  /** Whether a text is nothing but a number as most cells have it: 12 or 12.50. */
  private static boolean isBare(String plain) {
    int points = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && (c != '.' || i == 0)) {
        return false;
      }
    }
    return !plain.isEmpty() && points <= 1;
  }

  /**
   * What a numeric cell means: its number format may print % or 万元 behind the number, and one that
   * prints 12.6万元 for 126000 counts 元 all the same.
   */
  private static BigDecimal exact(
      BigDecimal number,
      Optional<BigDecimal> printed,
      String plain,
      FieldType type,
      MoneyUnit unit) {
    if (type == FieldType.RATE) {
      return plain.endsWith("%") ? number.multiply(HUNDRED) : number;
    }
    if (type != FieldType.MONEY) {
      return number;
    }
    boolean asHeld =
        printed
            .filter(p -> p.compareTo(number.setScale(Math.max(0, p.scale()), HALF_UP)) == 0)
            .isPresent();
    MoneyUnit stated = stated(plain, unit);
    boolean scaled = stated == MoneyUnit.WAN_YUAN && plain.contains("万") && !asHeld;
    return convert(number, scaled ? MoneyUnit.YUAN : stated, unit);
  }

  private static MoneyUnit stated(String plain, MoneyUnit otherwise) {
    if (plain.isEmpty() || Character.isDigit(plain.charAt(plain.length() - 1))) {
      return otherwise;
    }
    String bare = BEHIND_UNIT.matcher(plain).replaceAll("");
    if (bare.endsWith("万元") || bare.endsWith("万")) {
      return MoneyUnit.WAN_YUAN;
    }
    return bare.endsWith("元") || bare.endsWith("圆") ? MoneyUnit.YUAN : otherwise;
  }

  private static BigDecimal convert(BigDecimal value, MoneyUnit from, MoneyUnit to) {
    if (from == to) {
      return value;
    }
    // Ten thousand is a power of ten, so four more decimals hold the exact quotient.
    BigDecimal converted =
        value
            .multiply(from.inYuan())
            .divide(to.inYuan(), Math.max(0, value.scale()) + 4, HALF_UP)
            .stripTrailingZeros();
    return converted.scale() < 0 ? converted.setScale(0) : converted;
  }
}
