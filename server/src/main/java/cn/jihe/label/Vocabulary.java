package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.text.YamlResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How labels and titles of the forms are written, from {@code labels.yml} and {@code titles.yml}.
 */
public final class Vocabulary {

  /** Where on a form a label stands; the same words mean different things in different places. */
  public enum Section {
    HEADING("heading"),
    FUND_COLUMNS("fundColumns"),
    FUND_ROWS("fundRows"),
    INDICATOR_COLUMNS("indicatorColumns"),
    CLOSING("closing");

    private final String key;

    Section(String key) {
      this.key = key;
    }

    /** The name of this section in {@code labels.yml}. */
    String key() {
      return key;
    }
  }

  private static final class Holder {
    static final Vocabulary DEFAULT = load();
  }

  /**
   * Before a spelling that is a regular expression, for labels that are written in ever new ways.
   */
  static final String LIKE = "~";

  /** A pattern that comes with many words would take whole sentences for labels. */
  private static final int LONGEST_LIKE = 20;

  /** What a sheet asks for again was asked for in the same rows as a rule. */
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<Section, Map<String, Known>> labels;
  private final Map<Section, List<Like>> likes;
  private final Titles titles;
  private final @Nullable Map<Asked, Optional<Known>> remembered;

  /** A label and the place of its spelling in the list: the first is the standard name. */
  private record Known(Label label, int rank) {}

  private record Like(Pattern pattern, Known known) {}

  private record Asked(Section section, String text) {}

  /** Section, label, its spellings. */
  static final class Spellings extends HashMap<String, Map<Label, List<String>>> {
    private static final long serialVersionUID = 1L;
  }

  private Vocabulary(Spellings spellings, Titles titles) {
    this.titles = titles;
    this.labels = new HashMap<>();
    this.likes = new HashMap<>();
    this.remembered = null;
    for (Section section : Section.values()) {
      labels.put(section, new HashMap<>());
      likes.put(section, new ArrayList<>());
      spellings
          .getOrDefault(section.key(), Map.of())
          .forEach((label, texts) -> texts.forEach(text -> learn(section, label, text)));
    }
  }

  private Vocabulary(Vocabulary known) {
    this.titles = known.titles;
    this.labels = known.labels;
    this.likes = known.likes;
    this.remembered = new HashMap<>();
  }

  /**
   * The same vocabulary for reading one workbook, where every text is asked for several times. Not
   * safe for several threads.
   */
  public Vocabulary remembering() {
    return new Vocabulary(this);
  }

  private void learn(Section section, Label label, String spelling) {
    Map<String, Known> byText = labels.getOrDefault(section, Map.of());
    List<Like> patterns = likes.getOrDefault(section, List.of());
    Known known = new Known(label, byText.size() + patterns.size());
    if (spelling.startsWith(LIKE)) {
      patterns.add(new Like(Pattern.compile(spelling.substring(LIKE.length())), known));
    } else {
      byText.put(spelling, known);
    }
  }

  /** The vocabulary that comes with the product. */
  public static Vocabulary standard() {
    return Holder.DEFAULT;
  }

  private static Vocabulary load() {
    return new Vocabulary(
        YamlResource.read("/cn/jihe/label/labels.yml", Spellings.class),
        YamlResource.read("/cn/jihe/label/titles.yml", Titles.class));
  }

  /** The label that this cell text is in this place of a form; empty when it is none. */
  public Optional<Label> label(Section section, String cellText) {
    return known(section, cellText).map(Known::label);
  }

  /**
   * How far a label's spelling is from the standard name: of two labels for one field, such as 实施单位
   * and 填报单位, the one with the lower rank is meant. Texts that are no label have the highest.
   */
  public int rank(Section section, String cellText) {
    return known(section, cellText).map(Known::rank).orElse(Integer.MAX_VALUE);
  }

  private Optional<Known> known(Section section, String cellText) {
    if (remembered == null || cellText.length() > LabelText.LONGEST_SPACED) {
      return lookUp(section, cellText);
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.clear();
    }
    return remembered.computeIfAbsent(
        new Asked(section, cellText), asked -> lookUp(section, cellText));
  }

  private Optional<Known> lookUp(Section section, String cellText) {
    Set<String> readings = LabelText.readings(cellText);
    Map<String, Known> known = labels.getOrDefault(section, Map.of());
    return readings.stream()
        .filter(known::containsKey)
        .findFirst()
        .map(known::get)
        .or(() -> alike(section, readings));
  }

  private Optional<Known> alike(Section section, Set<String> readings) {
    return readings.stream()
        .filter(reading -> reading.length() <= LONGEST_LIKE)
        .flatMap(
            reading ->
                likes.getOrDefault(section, List.of()).stream()
                    .filter(like -> like.pattern().matcher(reading).matches()))
        .findFirst()
        .map(Like::known);
  }

  /** The kind of form that this cell text is the title of; empty when it is no title. */
  public Optional<FormKind> title(String cellText) {
    return titles.kindOf(cellText);
  }

  /** Whether a text is the title of a form that is none of ours, such as 绩效运行监控表. */
  public boolean isForeignTitle(String cellText) {
    return titles.isForeign(cellText);
  }
}
