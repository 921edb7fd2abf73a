package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words in actual values and reasons.
 *
 * @param none at an actual value's beginning: nothing happened, which is the number 0 in words
 * @param reached before a number: what was reached, without comparing it
 * @param shortfall in a reason: something was not done or not in time
 * @param denials right before one of {@code shortfall}: it was not so
 * @param objects right behind one of {@code shortfall} they fell short, and not this work: 未达标企业
 * @param dealt in the same clause: something was done about them
 */
public record ActualWords(
    List<String> none,
    List<String> reached,
    List<String> shortfall,
    List<String> denials,
    List<String> objects,
    List<String> dealt) {

  private static final Pattern CLAUSE = Pattern.compile("[;；。!！?？]");

  public ActualWords {
    reached = reached.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** Whether an actual value says in words that nothing happened. */
  public boolean isNone(String text) {
    String plain = Wording.plain(text);
    return none.stream().anyMatch(plain::startsWith);
  }

  /** An actual value without 实际完成 and the like before its number; half-width, no blanks. */
  public String withoutReached(String text) {
    String plain = Wording.plain(text);
    for (String word : reached) {
      if (plain.startsWith(word)) {
        return plain.substring(word.length());
      }
    }
    return plain;
  }

  /** Whether a reason says that something was not done or not in time. */
  public boolean isShortfall(String reason) {
    return CLAUSE
        .splitAsStream(Wording.plain(reason))
        .anyMatch(clause -> shortfall.stream().anyMatch(word -> says(clause, word)));
  }

  private boolean says(String plain, String word) {
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      boolean denied = denials.stream().anyMatch(plain.substring(0, at)::endsWith);
      if (!denied && !isOfObject(plain, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  /** 未达标企业均已整改: who fell short is the object of the work. */
  private boolean isOfObject(String clause, int end) {
    // 未达 is the beginning of 未达标, too.
    String after = clause.substring(clause.startsWith("标", end) ? end + 1 : end);
    return objects.stream().anyMatch(after::startsWith)
        && dealt.stream().anyMatch(clause::contains);
  }
}
