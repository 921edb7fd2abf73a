package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;

/**
 * Words in actual values and reasons.
 *
 * @param none at an actual value's beginning: nothing happened, which is the number 0 in words
 * @param reached before a number: what was reached, without comparing it
 * @param shortfall in a reason: something was not done or not in time
 * @param denials right before one of {@code shortfall}: it was not so
 */
public record ActualWords(
    List<String> none, List<String> reached, List<String> shortfall, List<String> denials) {

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
    String plain = Wording.plain(reason);
    return shortfall.stream().anyMatch(word -> says(plain, word));
  }

  private boolean says(String plain, String word) {
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      if (denials.stream().noneMatch(plain.substring(0, at)::endsWith)) {
        return true;
      }
    }
    return false;
  }
}
