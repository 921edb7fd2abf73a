package cn.jihe.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with a key each. Every question takes time that grows with the longest word alone. */
public final class WordList {

  private final Map<String, String> keys;
  private final Set<Character> firsts;
  private final int longest;

  public WordList(Map<String, String> keys) {
    this.keys = Map.copyOf(keys);
    this.firsts =
        keys.keySet().stream().map(word -> word.charAt(0)).collect(Collectors.toUnmodifiableSet());
    this.longest = keys.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  public boolean has(String word) {
    return keys.containsKey(word);
  }

  /** The word's key; empty for a word that is not in the list. */
  public Optional<String> keyOf(String word) {
    return Optional.ofNullable(keys.get(word));
  }

  /** The longest word that starts here; empty when none does. */
  public String at(CharSequence text, int start) {
    if (start >= text.length() || !firsts.contains(text.charAt(start))) {
      return "";
    }
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      String word = text.subSequence(start, end).toString();
      if (keys.containsKey(word)) {
        return word;
      }
    }
    return "";
  }

  /** The longest word that the text ends in; empty when it ends in none. */
  public String endOf(String text) {
    for (int start = Math.max(0, text.length() - longest); start < text.length(); start++) {
      String word = text.substring(start);
      if (keys.containsKey(word)) {
        return word;
      }
    }
    return "";
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
}
