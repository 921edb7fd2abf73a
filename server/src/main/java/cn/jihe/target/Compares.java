package cn.jihe.target;

import cn.jihe.target.Token.Compare;
import cn.jihe.text.WordList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands before a number to compare with it. */
final class Compares {

  private static final Map<String, Comparator> SIGNS = Spellings.comparators("sign");
  private static final WordList SIGN = Spellings.of("sign");
  private static final WordList TITLE_MARKS = Spellings.of("title-mark");
  private static final WordList WORDS = Spellings.of("before");
  private static final Map<String, Comparator> MEANING = Spellings.comparators("before");
  private static final WordList WEAK = Spellings.of("weak-before");
  private static final WordList NEUTRAL = Spellings.of("neutral-before");
  private static final WordList ONLY_BEFORE_NUMBER = Spellings.of("only-before-number");

  private Compares() {}

  /**
   * The sign or word that starts here.
   *
   * @param first whether nothing stands before it
   * @param previous the comparator right before it
   */
  static Optional<Compare> scan(PlainText text, int at, boolean first, Optional<Compare> previous) {
    Comparator sign = SIGN.has(text.at(at)) ? SIGNS.get(String.valueOf(text.at(at))) : null;
    if (sign != null) {
      boolean title = TITLE_MARKS.has(text.at(at)) && !first && previous.isEmpty();
      boolean odd = text.raw().charAt(at) != sign.sign().charAt(0);
      return title
          ? Optional.empty()
          : Optional.of(new Compare(at, at + 1, Optional.of(sign), false, false, odd));
    }
    String word = WORDS.at(text.plain(), at);
    String neutral = NEUTRAL.at(text.plain(), at);
    String found = word.isEmpty() ? neutral : word;
    int end = at + found.length();
    if (found.isEmpty() || (ONLY_BEFORE_NUMBER.has(found) && !numberFollows(text, end))) {
      return Optional.empty();
    }
    @Nullable Comparator meaning = MEANING.get(found);
    boolean weak = meaning == null || WEAK.has(found);
    return Optional.of(
        new Compare(at, end, Optional.ofNullable(meaning), weak, true, meaning != null));
  }

  private static boolean numberFollows(PlainText text, int at) {
    String next = String.valueOf(text.at(at));
    return NumberScanner.startsAt(text, at)
        || ChineseNumerals.isNumeral(text.at(at))
        || SIGNS.containsKey(next)
        || !WORDS.at(text.plain(), at).isEmpty()
        || ("-−±(\n*".contains(next) && NumberScanner.startsAt(text, at + 1));
  }

  /** &gt; and = side by side, in either order, are one sign; all others are two. */
  static Optional<Compare> joined(Compare first, Compare second) {
    if (first.word() || second.word() || first.comparator().equals(second.comparator())) {
      return Optional.empty();
    }
    Comparator one = first.comparator().orElse(Comparator.EQUAL);
    Comparator other = second.comparator().orElse(Comparator.EQUAL);
    Comparator bound = one == Comparator.EQUAL ? other : one;
    boolean withEqual = one == Comparator.EQUAL || other == Comparator.EQUAL;
    if (!withEqual || !(bound == Comparator.MORE_THAN || bound == Comparator.LESS_THAN)) {
      return Optional.empty();
    }
    Comparator both = bound == Comparator.MORE_THAN ? Comparator.AT_LEAST : Comparator.AT_MOST;
    return Optional.of(
        new Compare(first.start(), second.end(), Optional.of(both), false, false, true));
  }
}
