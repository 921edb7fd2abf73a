package cn.jihe.words;

import cn.jihe.text.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words to look for in a text, and the longer words that contain one and mean something else.
 *
 * @param words what is looked for
 * @param except whole words in which it does not count: 以及时间 is no 及时
 */
public record Triggers(List<String> words, List<String> except) {

  /** Stands for what must not be read; no word contains it. */
  private static final String HIDDEN = "\0";

  public Triggers {
    words = List.copyOf(words);
    except =
        except == null
            ? List.of()
            : except.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The first of the words that stands in the text; empty when none does. */
  public Optional<String> in(String text) {
    String open = without(text);
    return words.stream().filter(open::contains).findFirst();
  }

  /** Whether one of the words stands in the text. */
  public boolean isIn(String text) {
    return in(text).isPresent();
  }

  /** The text, half-width and without blanks, with every exception made unreadable. */
  public String without(String text) {
    String open = Wording.plain(text);
    for (String word : except) {
      open = open.replace(word, HIDDEN);
    }
    return open;
  }
}
