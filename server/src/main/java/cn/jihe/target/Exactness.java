package cn.jihe.target;

import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import java.util.Optional;
import java.util.stream.Stream;

/** How exactly a number is meant. */
public enum Exactness {
  EXACT,
  /** 180余人, 100多次: that many and some more. */
  MORE,
  /** 约180人, 180人左右: somewhat more or less. */
  ABOUT,
  /** 近200人: not quite so many. */
  NEARLY;

  private static final WordList BEFORE = Spellings.of("about-before");
  private static final WordList INSIDE = Spellings.of("about-inside");
  private static final WordList AFTER = Spellings.of("about-after");

  /**
   * The unit at the start of what follows a number.
   *
   * @param unit with its scale, as written but without the words that make it rough: 万名 of 万余名
   * @param length how much of the text it takes up with those words
   */
  record Tail(String unit, int length, Exactness exactness) {}

  /** The unit that a text starts with, 余 and 多 among it; 多媒体 starts with none. */
  static Tail tail(String text) {
    String scale = Units.scaleOf(text);
    String rest = text.substring(scale.length());
    String word = INSIDE.at(rest, 0);
    String behind = rest.substring(word.length());
    String unit = Units.startOf(behind);
    if (!word.isEmpty() && (!unit.isEmpty() || behind.isEmpty())) {
      int length = scale.length() + word.length() + unit.length();
      return new Tail(scale + unit, length, meaning(INSIDE, word));
    }
    String exact = Units.startOf(text);
    String after = AFTER.at(text, exact.length());
    return new Tail(exact, exact.length() + after.length(), meaning(AFTER, after));
  }

  /** What words right before a number make of it; 近3年 are the last three years. */
  static Exactness before(String words, String unit) {
    Exactness found = meaning(BEFORE, BEFORE.endOf(words));
    return found == NEARLY && Units.isSpan(unit) ? EXACT : found;
  }

  private static Exactness meaning(WordList list, String word) {
    return list.keyOf(word).map(Exactness::valueOf).orElse(EXACT);
  }

  /**
   * A text without the words that make its number rough.
   *
   * @param rest 180人 of 约180人左右
   */
  record Rough(String rest, Exactness exactness) {}

  /** What a text starts with says, if that is a rough number: 180余人, 约180人左右（因疫情）. */
  static Optional<Rough> rough(String text) {
    String plain = Wording.plain(text);
    String head = BEFORE.at(plain, 0);
    String rest = plain.substring(head.length());
    int digits = 0;
    while (digits < rest.length() && "0123456789.,".indexOf(rest.charAt(digits)) >= 0) {
      digits++;
    }
    int scaled = digits + Units.scaleOf(rest.substring(digits)).length();
    String inside = INSIDE.at(rest, scaled);
    String unit = rest.substring(scaled + inside.length());
    int bracket = unit.indexOf('(') < 0 ? unit.length() : unit.indexOf('(');
    String after = AFTER.endOf(unit.substring(0, bracket));
    String exact =
        rest.substring(0, scaled)
            + unit.substring(0, bracket - after.length())
            + unit.substring(bracket);
    Exactness found =
        Stream.of(meaning(BEFORE, head), meaning(INSIDE, inside), meaning(AFTER, after))
            .filter(one -> one != EXACT)
            .findFirst()
            .orElse(EXACT);
    return digits == 0 || found == EXACT ? Optional.empty() : Optional.of(new Rough(exact, found));
  }
}
