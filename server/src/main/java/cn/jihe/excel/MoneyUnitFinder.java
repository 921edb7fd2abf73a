package cn.jihe.excel;

import cn.jihe.form.MoneyUnit;
import cn.jihe.form.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the money unit that a form states: in the labels of its money, or else beside the values.
 */
final class MoneyUnitFinder {

  private static final Pattern LABEL = Pattern.compile("资金|预算|金额|单位|总额|执行数|支出数");
  private static final Pattern WAN = Pattern.compile("万元|\\(万\\)");
  private static final Pattern YUAN = Pattern.compile("[(:/]元|元[)]|单位元");
  private static final Pattern AMOUNT = Pattern.compile("[\\d,]+(?:\\.\\d+)?(万?)元");

  /** A label of the money block is short; running text with 资金 and 万元 in it is not one. */
  private static final int LONGEST_LABEL = 30;

  private MoneyUnitFinder() {}

  static Optional<MoneyUnit> find(FormArea area) {
    MoneyUnit besideValues = null;
    int last = area.lastHeadingRow() + (area.listed().isEmpty() ? 0 : 1);
    for (int row : area.grid().filledRows(area.firstHeadingRow(), last)) {
      for (GridCell cell : area.grid().filled(row)) {
        String plain = Wording.plain(cell.text());
        if (plain.length() <= LONGEST_LABEL && LABEL.matcher(plain).find()) {
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
    return Optional.ofNullable(besideValues);
  }
}
