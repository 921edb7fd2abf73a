package cn.jihe.words;

import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that tell something, wherever they stand in a text. */
public final class Keywords {

  /** Takes the place of what must not be read; no word contains it. */
  private static final String GAP = "\0";

  /** How many signs may stand between a negation and its word: 未予调整. */
  private static final int NEAR = 2;

  private static final int LONGEST_NEGATION = 4;

  private final List<String> words;
  private final WordList any;
  private final List<String> except;
  private final WordList anyExcept;
  private final List<String> negations;

  /**
   * Words to be found.
   *
   * @param words what is looked for
   * @param except longer words that have one of them in them and tell nothing; may be missing
   * @param negations right before a word they turn it: 未, 无; may be missing
   */
  @JsonCreator
  public Keywords(
      @JsonProperty("words") List<String> words,
      @JsonProperty("except") @Nullable List<String> except,
      @JsonProperty("negations") @Nullable List<String> negations) {
    this.words = List.copyOf(words);
    this.any = WordList.of(words);
    this.except =
        except == null
            ? List.of()
            : except.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    this.anyExcept = WordList.of(this.except);
    this.negations = negations == null ? List.of() : List.copyOf(negations);
  }

  /** What is looked for. */
  public List<String> words() {
    return words;
  }

  /** The first of the words that the text says; empty when it says none. */
  public Optional<String> in(String text) {
    String open = without(text);
    return any.isIn(open)
        ? words.stream().filter(word -> says(open, word)).findFirst()
        : Optional.empty();
  }

  /** Whether any of the words stands in the text at all, whatever it says there. */
  public boolean isNamedIn(String text) {
    return any.isIn(Wording.plain(text));
  }

  /** Whether the text says one of the words. */
  public boolean isIn(String text) {
    return in(text).isPresent();
  }

  /** The text, half-width and without blanks, with every exception made unreadable. */
  public String without(String text) {
    String open = Wording.plain(text);
    if (!anyExcept.isIn(open)) {
      return open;
    }
    for (String word : except) {
      open = open.replace(word, GAP);
    }
    return open;
  }

  private boolean says(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      String before = text.substring(Math.max(0, at - NEAR - LONGEST_NEGATION), at);
      if (negations.stream().noneMatch(no -> isNear(before, no))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(String before, String negation) {
    int at = before.lastIndexOf(negation);
    String between = at < 0 ? "" : before.substring(at + negation.length());
    return at >= 0
        && between.length() <= NEAR
        && between.chars().allMatch(Character::isLetterOrDigit);
  }
}
