package cn.jihe.excel.grid;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How the number of a cell is shown.
 *
 * @param id its number; those that every workbook has are below 164
 * @param code as written in the file, such as {@code 0.00%}
 * @param chineseDate the pattern of a date that a Chinese Excel shows for this number; null for
 *     what shows alike in all languages
 * @param isDate whether it shows a day
 */
record NumberFormat(int id, String code, @Nullable String chineseDate, boolean isDate) {

  static final NumberFormat GENERAL = new NumberFormat(0, "General", null, false);

  /** A text in the format of a date, such as 年, which POI would show with its quotes. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\"'A-Za-z]*)\"");

  /** Excel takes no longer one. */
  private static final int LONGEST = 255;

  /**
   * A format.
   *
   * @param code as the workbook says; null for one that every workbook has
   */
  static NumberFormat of(int id, @Nullable String code) {
    String known = code == null ? BuiltinFormats.getBuiltinFormat(id) : code;
    if (known == null || known.length() > LONGEST) {
      known = GENERAL.code;
    }
    String chinese = ChineseDateFormats.pattern(id);
    boolean isDate = chinese != null || DateUtil.isADateFormat(id, known);
    return new NumberFormat(
        id, isDate ? QUOTED.matcher(known).replaceAll("$1") : known, chinese, isDate);
  }

  boolean isGeneral() {
    return code.equals(GENERAL.code) || code.equals("@");
  }
}
