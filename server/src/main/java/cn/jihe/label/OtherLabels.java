package cn.jihe.label;

import cn.jihe.form.other.OtherKind;
import cn.jihe.text.Remembered;
import cn.jihe.text.YamlResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** By which labels forms of other kinds are known, from {@code other-kinds.yml}. */
public final class OtherLabels {

  /** So many texts are kept, as {@link Vocabulary} does. */
  private static final int PLACES_BITS = 12;

  private static final int LONGEST = 60;

  private static final class Holder {
    static final OtherLabels STANDARD =
        new OtherLabels(
            List.of(YamlResource.read("/cn/jihe/label/other-kinds.yml", Family[].class)));
  }

  /**
   * A form of another kind, before and after the year.
   *
   * @param unless words in the label of a project's name that make it a project's all the same
   * @param anyTitle whether its labels hold against a title that says 项目
   * @param told lists of {@code words} that tell it when all of a list are there
   * @param words by name, the labels that mean them
   */
  public record Family(
      OtherKind declaration,
      OtherKind selfEvaluation,
      List<String> unless,
      boolean anyTitle,
      List<List<String>> told,
      Map<String, List<String>> words) {

    public OtherKind of(boolean evaluated) {
      return evaluated ? selfEvaluation : declaration;
    }

    /** Whether these words, by their names, make a form one of this family. */
    public boolean isToldBy(Set<Word> found) {
      return told.stream()
          .anyMatch(
              all -> all.stream().allMatch(word -> found.contains(new Word(declaration, word))));
    }
  }

  /** A word of a family: of the kind that it is before the year, by its name. */
  public record Word(OtherKind family, String name) {}

  private record Spelling(Pattern pattern, Word word) {}

  private final List<Family> families;
  private final List<Spelling> spellings = new ArrayList<>();
  private final Remembered<Set<Word>> remembered =
      new Remembered<>(PLACES_BITS, LONGEST, this::lookUp);

  private OtherLabels(List<Family> families) {
    this.families = families;
    for (Family family : families) {
      family
          .words()
          .forEach(
              (name, texts) -> {
                Word word = new Word(family.declaration(), name);
                texts.forEach(text -> spellings.add(new Spelling(pattern(text), word)));
              });
    }
  }

  private static Pattern pattern(String spelling) {
    return spelling.startsWith(Vocabulary.LIKE)
        ? Pattern.compile(spelling.substring(Vocabulary.LIKE.length()))
        : Pattern.compile(Pattern.quote(spelling));
  }

  /** Those that come with the product. */
  public static OtherLabels standard() {
    return Holder.STANDARD;
  }

  /** The families, in the order in which they are asked for. */
  public List<Family> families() {
    return families;
  }

  /**
   * What a cell's text says of other kinds, whole or before a colon; empty for what is no label.
   */
  public Set<Word> words(String cellText) {
    return cellText.length() > LabelText.LONGEST_SPACED ? Set.of() : remembered.of(cellText);
  }

  private Set<Word> lookUp(String cellText) {
    int colon = Math.max(cellText.indexOf(':'), cellText.indexOf('：'));
    Set<Word> found = new HashSet<>(said(cellText));
    if (colon > 0) {
      found.addAll(said(cellText.substring(0, colon)));
    }
    return Set.copyOf(found);
  }

  private Set<Word> said(String text) {
    Set<Word> found = new HashSet<>();
    for (String reading : LabelText.readings(text)) {
      for (Spelling spelling : spellings) {
        if (spelling.pattern().matcher(reading).matches()) {
          found.add(spelling.word());
        }
      }
    }
    return found;
  }
}
