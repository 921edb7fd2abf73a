package cn.jihe.excel.read.table;

import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.text.Wording;

/** Units in a column of their own. */
final class UnitCell {

  private static final int LONGEST = 8;

  private UnitCell() {}

  /** Whether a cell holds a unit that everybody knows, or a sign that there is none. */
  static boolean isUnit(String text) {
    String plain = Wording.plain(text);
    boolean says = plain.codePoints().anyMatch(c -> Character.isLetter(c) || c == '%' || c == '‰');
    return !says
        ? plain.codePoints().noneMatch(Character::isDigit)
        : plain.length() <= LONGEST
            && Target.read("=1" + plain).quantity().filter(Quantity::hasKnownUnit).isPresent();
  }

  /** Whether a cell among units may hold one that we do not know: a short word without figures. */
  static boolean mayBeUnit(String text) {
    String plain = Wording.plain(text);
    return plain.length() <= LONGEST && plain.codePoints().noneMatch(Character::isDigit);
  }
}
