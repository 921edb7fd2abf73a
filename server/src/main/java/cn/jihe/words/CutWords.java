package cn.jihe.words;

import cn.jihe.text.WordList;
import cn.jihe.text.Wording;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;

/**
 * How a name looks that was cut off or misspelt.
 *
 * @param endings a name that ends in one of them goes on: 的, 和
 * @param whole whole words with such an ending: 功能, 普及
 * @param misspellings known ones
 */
public record CutWords(List<String> endings, WordList whole, Misspellings misspellings) {

  /**
   * A misspelling.
   *
   * @param except whole words that contain it and are right: 防犯罪
   */
  public record Misspelling(String wrong, String right, List<String> except) {

    public Misspelling {
      except = except == null ? List.of() : List.copyOf(except);
    }

    private boolean isIn(String text) {
      return new Keywords(List.of(wrong), except, List.of()).isIn(text);
    }
  }

  /** All of them, known by what is wrong. */
  public static final class Misspellings {

    private final List<Misspelling> all;
    private final WordList wrong;

    /** In the order in which they are looked for. */
    @JsonCreator
    public Misspellings(List<Misspelling> all) {
      this.all = List.copyOf(all);
      this.wrong = WordList.of(all.stream().map(Misspelling::wrong).toList());
    }

    private Optional<Misspelling> in(String text) {
      return wrong.isIn(Wording.plain(text))
          ? all.stream().filter(one -> one.isIn(text)).findFirst()
          : Optional.empty();
    }
  }

  /** The ending that shows that a name goes on; empty when it may end there. */
  public Optional<String> endingOf(String name) {
    String plain = Wording.plain(name);
    return whole.ends(plain)
        ? Optional.empty()
        : endings.stream().filter(plain::endsWith).findFirst();
  }

  /** The first known misspelling in a text. */
  public Optional<Misspelling> misspelling(String text) {
    return misspellings.in(text);
  }
}
