package cn.jihe.target;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A piece of a target value; {@code start} and {@code end} are places in its {@link PlainText}. */
sealed interface Token {

  int start();

  int end();

  default boolean is(Mark mark) {
    return this instanceof Sign sign && sign.mark() == mark;
  }

  default boolean isNumber() {
    return this instanceof Numeral || is(Mark.FRACTION);
  }

  /** What a piece is that carries no value of its own. */
  enum Mark {
    OPEN,
    CLOSE,
    /** Between the ends of a range. */
    JOIN,
    /** Between the numbers of 7*24, 1:1, 100/100, 3+2. */
    OPERATOR,
    SLASH,
    PERCENT,
    PLUS_MINUS,
    /** The end of a clause. */
    STOP,
    /** What a template left to be filled in: ** XX ○○. */
    HOLE,
    /** 三分之二: a number that has no decimal form. */
    FRACTION,
    /** 1） 2、 (3) before an item of a list. */
    LIST,
    WORDS
  }

  record Sign(int start, int end, Mark mark) implements Token {}

  /**
   * A number.
   *
   * @param defect why it cannot be read; its value is 0 then
   * @param impliedUnit what its words say beside the number: % of 百分之95; else empty
   */
  record Numeral(
      int start,
      int end,
      BigDecimal value,
      Optional<Defect> defect,
      Set<Oddity> oddities,
      String impliedUnit)
      implements Token {

    boolean isChinese() {
      return oddities.contains(Oddity.CHINESE_NUMERAL);
    }
  }

  /**
   * A sign or word before a number that compares.
   *
   * @param comparator empty for words such as 保持在 that compare nothing
   * @param weak whether a comparator behind it has the last word: 达到8%以上, 控制在≤5%
   * @param word whether it is a word
   * @param odd whether it is not the standard sign as such
   */
  record Compare(
      int start, int end, Optional<Comparator> comparator, boolean weak, boolean word, boolean odd)
      implements Token {}

  /** A date, valid or not. */
  record Date(int start, int end, Deadline date) implements Token {}
}
