package cn.jihe.excel.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Both dates of 项目起止时间 in one cell.
 *
 * @param start as written
 * @param end as written; the start's year before it when only the start names it
 */
record PeriodText(String start, String end) {

  private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<year>\\d{4})\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?"
              + "|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{4}\\.\\d{1,2}(?:\\.\\d{1,2})?|\\d{4}/\\d{1,2}"
              + "|\\d{4}-\\d{1,2}(?!\\d)"
              + "|\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?");

  static Optional<PeriodText> split(String text) {
    List<String> dates = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    String year = "";
    while (matcher.find()) {
      String date = matcher.group();
      year = matcher.group("year") == null ? year : matcher.group("year");
      dates.add(
          Character.isDigit(date.charAt(Math.min(3, date.length() - 1)))
              ? date
              : year + "年" + date);
    }
    return dates.size() == 2 && dates.stream().allMatch(date -> WITH_YEAR.matcher(date).lookingAt())
        ? Optional.of(new PeriodText(dates.get(0), dates.get(1)))
        : Optional.empty();
  }
}
