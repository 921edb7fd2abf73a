package cn.jihe.excel.read;

import static cn.jihe.words.ReadingWords.any;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.form.MoneyUnit;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the money unit that a form states: in the labels of its money, or else beside the values.
 */
final class MoneyUnitFinder {

  private static final ReadingWords WORDS = ReadingWords.standard();

  private static final Pattern LABEL = Pattern.compile(any(WORDS.money()));

  /** What else money is called says something of its unit only where that ends the label. */
  private static final Pattern LABEL_WITH_UNIT =
      Pattern.compile(any(WORDS.amounts()) + "[^(]{0,10}[(](?:单位:)?万?元[)]:?$");

  private static final Pattern WAN = Pattern.compile("万元|\\(万\\)");
  private static final Pattern YUAN =
      Pattern.compile("(?:[(:/]元|单位[:为]?(?:人民币)?元|\\d元)(?!\\p{L})|元[)]");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:[¥￥]|人民币)?[\\d,]+(?:\\.\\d+)?(?:万元?|元)整?");

  /** A line of its own above all forms or below the table: 注：金额单位：万元. */
  private static final Pattern LINE =
      Pattern.compile(any(WORDS.unitOf()) + "?单位(?:均)?[:为是]?(?:人民币)?(万元|元)");

  /** Every form looks above itself, so it looks at its neighbourhood only. */
  private static final int LINES_ABOVE = 10;

  private static final int CELLS_OF_LINE = 40;

  /** A label of the money block is short; running text with 资金 and 万元 in it is not one. */
  private static final int LONGEST_LABEL = 30;

  private MoneyUnitFinder() {}

  static Optional<MoneyUnit> find(FormArea area) {
    MoneyUnit besideValues = null;
    int last = area.lastHeadingRow() + (area.listed().isEmpty() ? 0 : 1);
    for (int row : area.grid().filledRows(area.firstHeadingRow(), last)) {
      for (GridCell cell : area.grid().filled(row)) {
        String plain = Wording.plain(cell.text());
        if (plain.length() <= LONGEST_LABEL && isLabel(plain)) {
          if (WAN.matcher(plain).find()) {
            return Optional.of(MoneyUnit.WAN_YUAN);
          }
          if (YUAN.matcher(plain).find()) {
            return Optional.of(MoneyUnit.YUAN);
          }
        }
        if (besideValues == null && AMOUNT.matcher(plain).matches()) {
          besideValues = plain.contains("万") ? MoneyUnit.WAN_YUAN : MoneyUnit.YUAN;
        }
      }
    }
    return Optional.ofNullable(besideValues).or(() -> inLine(area));
  }

  private static boolean isLabel(String plain) {
    return LABEL.matcher(plain).find() || LABEL_WITH_UNIT.matcher(plain).find();
  }

  private static Optional<MoneyUnit> inLine(FormArea area) {
    int near = Math.max(0, area.above() - LINES_ABOVE);
    return inLine(area.grid(), near, area.above())
        .or(() -> inLine(area.grid(), area.lastHeadingRow() + 1, area.last()));
  }

  private static Optional<MoneyUnit> inLine(Grid grid, int first, int last) {
    for (int row : grid.filledRows(first, last)) {
      for (GridCell cell : grid.filled(row).stream().limit(CELLS_OF_LINE).toList()) {
        Matcher line = LINE.matcher(Wording.plain(cell.text()));
        if (line.find()) {
          return Optional.of(line.group(1).equals("元") ? MoneyUnit.YUAN : MoneyUnit.WAN_YUAN);
        }
      }
    }
    return Optional.empty();
  }
}
