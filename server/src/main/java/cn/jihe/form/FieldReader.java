package cn.jihe.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one cell as the field it is. */
public final class FieldReader {

  /** A number with optional thousands separators, and a unit that a field may carry behind it. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[¥￥]?([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|[+-]?\\.\\d+)(%|分|元|万元|圆)?");

  private static final Pattern NOT_APPLICABLE = Pattern.compile("[—–－\\-─―/／]*");
  private static final Pattern NOT_APPLICABLE_WORD =
      Pattern.compile("无|不适用|N/?A", Pattern.CASE_INSENSITIVE);
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
    if (raw.number() == null && NOT_APPLICABLE.matcher(plain).matches()) {
      return new FieldValue.Blank(raw.text());
    }
    return switch (type) {
      case TEXT, TARGET -> new FieldValue.Text(raw.text());
      case DATE -> DateReader.read(raw);
      case MONEY, POINTS, RATE -> number(raw, plain, type, unit);
    };
  }

  private static FieldValue number(RawValue raw, String plain, FieldType type, MoneyUnit unit) {
    if (raw.number() == null && NOT_APPLICABLE_WORD.matcher(plain).matches()) {
      return new FieldValue.Blank(raw.text());
    }
    Optional<BigDecimal> shown = printed(plain, type, unit);
    if (raw.number() != null) {
      boolean percent = type == FieldType.RATE && plain.endsWith("%");
      BigDecimal exact = percent ? raw.number().multiply(HUNDRED) : raw.number();
      return new FieldValue.Amount(raw.text(), exact, shown.orElse(exact));
    }
    return shown
        .<FieldValue>map(value -> new FieldValue.Amount(raw.text(), value, value))
        .orElseGet(() -> new FieldValue.Unreadable(raw.text(), FieldValue.Trouble.NOT_A_NUMBER));
  }

  private static Optional<BigDecimal> printed(String plain, FieldType type, MoneyUnit unit) {
    Matcher matcher = NUMBER.matcher(plain.replace('，', ','));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(matcher.group(1).replace(",", "").replaceAll("\\.$", ""));
    if (type != FieldType.MONEY || matcher.group(2) == null) {
      return Optional.of(value);
    }
    return switch (matcher.group(2)) {
      case "元", "圆" -> Optional.of(convert(value, MoneyUnit.YUAN, unit));
      case "万元" -> Optional.of(convert(value, MoneyUnit.WAN_YUAN, unit));
      default -> Optional.of(value);
    };
  }

  private static BigDecimal convert(BigDecimal value, MoneyUnit from, MoneyUnit to) {
    if (from == to) {
      return value;
    }
    // Ten thousand is a power of ten, so four more decimals hold the exact quotient.
    return value
        .multiply(from.inYuan())
        .divide(to.inYuan(), value.scale() + 4, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
