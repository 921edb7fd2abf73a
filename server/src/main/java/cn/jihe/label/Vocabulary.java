package cn.jihe.label;

import cn.jihe.form.FormKind;
import cn.jihe.form.other.OtherKind;
import cn.jihe.label.TitleReader.Titled;
import cn.jihe.text.Remembered;
import cn.jihe.text.Wording;
import cn.jihe.text.YamlResource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** So that the texts of some hundred workbooks are kept, in a few megabytes at most. */
  private static final int PLACES_BITS = 12;

  /** A label of {@link LabelText}, with some blanks in it; a longer one is looked up each time. */
  private static final int LONGEST_REMEMBERED = 60;

  private final Map<Section, Map<String, Known>> labels;
  private final Map<Section, List<Like>> likes;
  private final Map<Section, Remembered<Known>> remembered;
  private final Remembered<Titled> rememberedTitles;

  /** A label and the place of its spelling in the list: the first is the standard name. */
  private record Known(Optional<Label> label, int rank) {}

  private static final Known NOTHING = new Known(Optional.empty(), Integer.MAX_VALUE);

  private record Like(Pattern pattern, Known known) {}

  /** Section, label, its spellings. */
  static final class Spellings extends HashMap<String, Map<Label, List<String>>> {
    private static final long serialVersionUID = 1L;
  }

  private Vocabulary(Spellings spellings, Titles titles) {
    this.labels = new EnumMap<>(Section.class);
    this.likes = new EnumMap<>(Section.class);
    this.remembered = new EnumMap<>(Section.class);
    this.rememberedTitles =
        new Remembered<>(PLACES_BITS, LONGEST_REMEMBERED, new TitleReader(titles)::read);
    for (Section section : Section.values()) {
      labels.put(section, new HashMap<>());
      likes.put(section, new ArrayList<>());
      spellings
          .getOrDefault(section.key(), Map.of())
          .forEach((label, texts) -> texts.forEach(text -> learn(section, label, text)));
      remembered.put(
          section,
          new Remembered<>(PLACES_BITS, LONGEST_REMEMBERED, text -> lookUp(section, text)));
    }
  }

  private void learn(Section section, Label label, String spelling) {
    Map<String, Known> byText = labels.getOrDefault(section, Map.of());
    List<Like> patterns = likes.getOrDefault(section, List.of());
    Known known = new Known(Optional.of(label), byText.size() + patterns.size());
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
    return known(section, cellText).label();
  }

  /**
   * How far a label's spelling is from the standard name: of two labels for one field, such as 实施单位
   * and 填报单位, the one with the lower rank is meant. Texts that are no label have the highest.
   */
  public int rank(Section section, String cellText) {
    return known(section, cellText).rank();
  }

  private Known known(Section section, String cellText) {
    Remembered<Known> known = remembered.get(section);
    return known == null || cellText.length() > LabelText.LONGEST_SPACED
        ? NOTHING
        : known.of(cellText);
  }

  private Known lookUp(Section section, String cellText) {
    List<String> readings = LabelText.readings(cellText);
    Map<String, Known> known = labels.getOrDefault(section, Map.of());
    for (String reading : readings) {
      Known found = known.get(reading);
      if (found != null) {
        return found;
      }
    }
    return alike(section, readings);
  }

  private Known alike(Section section, List<String> readings) {
    for (String reading : readings) {
      // None of the patterns fits without a Chinese word in it.
      if (reading.length() <= LONGEST_LIKE && Wording.hasIdeograph(reading)) {
        for (Like like : likes.getOrDefault(section, List.of())) {
          if (like.pattern().matcher(reading).matches()) {
            return like.known();
          }
        }
      }
    }
    return NOTHING;
  }

  /** The kind of form that this cell text is the title of; empty when it is no title. */
  public Optional<FormKind> title(String cellText) {
    return rememberedTitles.of(cellText).kind();
  }

  /** The other kind of form that a text is the title of, such as 绩效运行监控表; empty for none. */
  public Optional<OtherKind> otherTitle(String cellText) {
    return rememberedTitles.of(cellText).other();
  }
}
