package cn.jihe.template;

import cn.jihe.form.FormKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  }

  private static final class Holder {
    static final Vocabulary DEFAULT = load();
  }

  private final Map<Section, Map<String, Label>> labels = new HashMap<>();
  private final Titles titles;

  /** Section, label, its spellings. */
  static final class Spellings extends HashMap<String, Map<Label, List<String>>> {
    private static final long serialVersionUID = 1L;
  }

  private Vocabulary(Spellings spellings, Titles titles) {
    this.titles = titles;
    for (Section section : Section.values()) {
      Map<String, Label> byText = new HashMap<>();
      spellings
          .getOrDefault(section.key, Map.of())
          .forEach((label, texts) -> texts.forEach(text -> byText.put(text, label)));
      labels.put(section, byText);
    }
  }

  /** The vocabulary that comes with the product. */
  public static Vocabulary standard() {
    return Holder.DEFAULT;
  }

  private static Vocabulary load() {
    return new Vocabulary(
        YamlResource.read("/cn/jihe/template/labels.yml", Spellings.class),
        YamlResource.read("/cn/jihe/template/titles.yml", Titles.class));
  }

  /** The label that this cell text is in this place of a form; empty when it is none. */
  public Optional<Label> label(Section section, String cellText) {
    Map<String, Label> known = labels.getOrDefault(section, Map.of());
    return LabelText.readings(cellText).stream()
        .filter(known::containsKey)
        .findFirst()
        .map(known::get);
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
