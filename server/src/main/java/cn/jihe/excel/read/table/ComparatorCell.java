package cn.jihe.excel.read.table;

import static cn.jihe.words.ReadingWords.any;

import cn.jihe.target.Target;
import cn.jihe.text.Wording;
import cn.jihe.words.ReadingWords;
import java.util.regex.Pattern;

/** Comparators in a column of their own: signs, their look-alikes, or the words for them. */
public final class ComparatorCell {

  private static final ReadingWords WORDS = ReadingWords.standard();

  /** Longer texts say more than how to compare. */
  private static final int LONGEST = 12;

  private static final Pattern SIGNS_OR_WORDS =
      Pattern.compile("(?:[=<>≥≤≧≦⩾⩽≮≯≫≪═﹦〈〉《》﹥﹤]++|" + any(WORDS.comparators()) + ")++");

  /** Between two of them, and the brackets round the second: ≥（大于等于）. */
  private static final Pattern LINKS =
      Pattern.compile(any(WORDS.comparatorLinks()) + "|[()\\[\\]【】〔〕]");

  private ComparatorCell() {}

  /** Whether a cell holds a comparator and nothing else; 正向, 定量 and a blank are none. */
  public static boolean isComparator(String text) {
    String plain = Wording.plain(text);
    return plain.length() <= LONGEST
        && !WORDS.natures().contains(plain)
        && SIGNS_OR_WORDS.matcher(LINKS.matcher(plain).replaceAll("")).matches();
  }

  /** Whether a cell says of what nature an indicator is, or nothing. */
  static boolean isNature(String text) {
    String plain = Wording.plain(text);
    return WORDS.natures().contains(plain) || !isWord(plain);
  }

  /** Whether a value begins with a comparator of its own. */
  public static boolean isCompared(String value) {
    return Target.read(value)
        .quantity()
        .filter(quantity -> quantity.comparator().isPresent())
        .isPresent();
  }

  private static boolean isWord(String plain) {
    return plain.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
