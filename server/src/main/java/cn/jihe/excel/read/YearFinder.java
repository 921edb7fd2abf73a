package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.LabelCell;
import cn.jihe.label.Label;
import cn.jihe.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the fiscal year a form is for: on the form, above it, in the sheet's or the file's name.
 */
final class YearFinder {

  private static final Pattern FISCAL =
      Pattern.compile("(20\\d{2}|二[〇○零O0][〇○零O0一二三四五六七八九]{2})年?度");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
  private static final Pattern ONLY_YEAR = Pattern.compile("\\(?(20\\d{2})年?\\)?");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

  /** A heading is short; a year in running text is not the form's. */
  private static final int LONGEST_HEADING = 60;

  private static final int HEADING_ROWS = 20;

  /** A heading is among the first cells of its row; bounds the work on very wide rows. */
  private static final int HEADING_CELLS = 30;

  private YearFinder() {}

  static Optional<Integer> find(FormArea area, List<LabelCell> labels, String fileName) {
    return Stream.of(
            onForm(area, labels), inHeadings(area), inName(area.grid().sheet()), inName(fileName))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Integer> onForm(FormArea area, List<LabelCell> labels) {
    Optional<Integer> labelled =
        labels.stream()
            .filter(label -> Label.FISCAL_YEAR.equals(label.label()))
            .flatMap(label -> label.value(area.grid(), labels).stream())
            .flatMap(value -> year(YEAR, value.raw().text()).stream())
            .findFirst();
    int firstLabel =
        labels.stream().mapToInt(label -> label.span().firstRow()).min().orElse(area.first() + 3);
    int last = area.listed().isEmpty() ? firstLabel : area.lastHeadingRow();
    return labelled.or(() -> inRows(area.grid(), area.firstHeadingRow(), last));
  }

  /**
   * The title that a form without one shares with those above it, and the lines above all forms of
   * the sheet; what else stands between two forms is the first one's.
   */
  private static Optional<Integer> inHeadings(FormArea area) {
    Optional<Integer> shared =
        area.titled() < 0
            ? Optional.empty()
            : inRows(area.grid(), area.titled(), area.titled() + 1);
    return shared.isPresent()
        ? shared
        : inRows(area.grid(), Math.max(0, area.above() - HEADING_ROWS), area.above());
  }

  private static Optional<Integer> inRows(Grid grid, int first, int last) {
    for (int row : grid.filledRows(first, last)) {
      Optional<Integer> year =
          grid.filled(row).stream()
              .limit(HEADING_CELLS)
              .flatMap(cell -> inHeading(cell.text()).stream())
              .findFirst();
      if (year.isPresent()) {
        return year;
      }
    }
    return Optional.empty();
  }

  /** The year of a heading such as 某中心2024年项目支出绩效自评; empty when it names none. */
  static Optional<Integer> inHeading(String text) {
    String plain = Wording.plain(text);
    if (plain.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    Optional<Integer> only =
        ONLY_YEAR.matcher(plain).matches() ? year(YEAR, plain) : Optional.empty();
    return only.or(() -> year(FISCAL, plain))
        .or(() -> plain.contains("绩效") ? year(YEAR, plain) : Optional.empty());
  }

  /** Two years in a name, neither called 年度, leave it open which is meant. */
  private static Optional<Integer> inName(String name) {
    String plain = Wording.plain(name);
    Optional<Integer> fiscal = year(FISCAL, plain);
    List<String> years =
        YEAR.matcher(plain).results().map(found -> found.group(1)).distinct().toList();
    return fiscal.or(
        () ->
            years.size() == 1 ? Optional.of(Integer.valueOf(years.getFirst())) : Optional.empty());
  }

  private static Optional<Integer> year(Pattern pattern, String plain) {
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
