package cn.jihe.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Words with a key each, found by their first and last signs: a text is read once, however many
 * words there are.
 */
public final class WordList {

  private static final String[] NONE = {};

  private final Map<String, String> keys;
  private final BySign byFirst;
  private final BySign byLast;

  public WordList(Map<String, String> keys) {
    this.keys = Map.copyOf(keys);
    this.byFirst = new BySign(keys.keySet(), word -> word.charAt(0));
    this.byLast = new BySign(keys.keySet(), word -> word.charAt(word.length() - 1));
  }

  /** Words that are their own keys. */
  @JsonCreator
  public static WordList of(Collection<String> words) {
    return new WordList(
        words.stream().distinct().collect(Collectors.toMap(word -> word, word -> word)));
  }

  public boolean has(String word) {
    return keys.containsKey(word);
  }

  /** Whether the sign is a word. */
  public boolean has(char sign) {
    for (String word : byFirst.of(sign)) {
      if (word.length() == 1 && word.charAt(0) == sign) {
        return true;
      }
    }
    return false;
  }

  /** The word's key; empty for a word that is not in the list. */
  public Optional<String> keyOf(String word) {
    return Optional.ofNullable(keys.get(word));
  }

  /** The longest word that starts here; empty when none does. */
  public String at(CharSequence text, int start) {
    if (start < text.length()) {
      for (String word : byFirst.of(text.charAt(start))) {
        if (stands(word, text, start)) {
          return word;
        }
      }
    }
    return "";
  }

  private static boolean stands(String word, CharSequence text, int start) {
    if (word.length() > text.length() - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.charAt(start + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The longest word that the text ends in; empty when it ends in none. */
  public String endOf(String text) {
    if (!text.isEmpty()) {
      for (String word : byLast.of(text.charAt(text.length() - 1))) {
        if (text.endsWith(word)) {
          return word;
        }
      }
    }
    return "";
  }

  /** Whether the text starts with one of the words. */
  public boolean starts(String text) {
    return !at(text, 0).isEmpty();
  }

  /** Whether the text ends in one of the words. */
  public boolean ends(String text) {
    return !endOf(text).isEmpty();
  }

  /** Whether any word stands anywhere in the text. */
  public boolean isIn(CharSequence text) {
    for (int start = 0; start < text.length(); start++) {
      if (!at(text, start).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Words by one sign of theirs, the longest first. Signs share places, so that a word found by a
   * sign may have another one.
   */
  private static final class BySign {

    private static final int MASK = 1023;

    private final String[][] places = new String[MASK + 1][];

    BySign(Collection<String> all, ToIntFunction<String> sign) {
      Arrays.fill(places, NONE);
      all.stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .collect(Collectors.groupingBy(word -> sign.applyAsInt(word) & MASK))
          .forEach((place, words) -> places[place] = words.toArray(String[]::new));
    }

    String[] of(char sign) {
      return places[sign & MASK];
    }
  }
}
