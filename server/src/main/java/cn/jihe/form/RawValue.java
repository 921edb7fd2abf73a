package cn.jihe.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cell holds before it is known which field it is.
 *
 * @param text what Excel shows
 * @param number the number of a numeric cell, else null
 * @param date the day of a numeric cell with a date format, else null
 * @param trouble set when the cell shows an error or a formula has no result, else null
 */
public record RawValue(
    String text,
    @Nullable BigDecimal number,
    @Nullable LocalDate date,
    FieldValue.@Nullable Trouble trouble) {

  /** An empty cell. */
  public static final RawValue EMPTY = new RawValue("", null, null, null);

  /** A cell that holds text. */
  public static RawValue ofText(String text) {
    return new RawValue(text, null, null, null);
  }
}
