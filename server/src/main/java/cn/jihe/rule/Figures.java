package cn.jihe.rule;

import cn.jihe.form.FieldValue;
import cn.jihe.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as messages and corrections print them. */
public final class Figures {

  /** More than any form prints, and it hides what a spreadsheet's binary arithmetic leaves over. */
  private static final int MOST_DECIMALS = 6;

  private Figures() {}

  /** Without an exponent and without zeros that say nothing: 1463.5, 100. */
  public static String plain(BigDecimal number) {
    BigDecimal rounded =
        number.setScale(Math.min(MOST_DECIMALS, Math.max(0, number.scale())), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** An amount of money as {@link #plain}, with thousands separators: 1,463.5. */
  public static String money(BigDecimal number) {
    return decimal("#,##0.######").format(new BigDecimal(plain(number)));
  }

  /**
   * A number printed the way a cell prints its own: with % or 分 behind it and thousands separators
   * where the cell has them.
   */
  public static String like(FieldValue.Amount cell, BigDecimal number, int decimals) {
    String plain = Wording.plain(cell.text());
    DecimalFormat format = decimal(plain.contains(",") ? "#,##0" : "0");
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String unit = plain.endsWith("%") ? "%" : plain.endsWith("分") ? "分" : "";
    return format.format(number) + unit;
  }

  /** What a cell shows, printed as it prints it. */
  public static String asShown(FieldValue.Amount cell) {
    return like(cell, cell.shown(), cell.decimals());
  }

  private static DecimalFormat decimal(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
