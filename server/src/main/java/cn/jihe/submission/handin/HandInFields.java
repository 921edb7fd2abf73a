package cn.jihe.submission.handin;

import cn.jihe.text.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody has typed and chosen on the page, as it is, by the names of the fields.
 *
 * @param texts none of them blank
 */
public record HandInFields(Map<String, String> texts) {

  public static final String YEAR = "year";
  public static final String UNIT = "unit";
  public static final String NOTE = "note";

  /** Whether forms that must be corrected are kept, too. */
  public static final String KEEP = "keep";

  public static final String CATEGORY = "c_";
  public static final String TEXT = "x_";

  /** The same for the other forms of the workbook. */
  public static final String SAME = "s_";

  /** Which dossier a form goes on with. */
  public static final String DOSSIER = "d_";

  /** The version that was the newest when the page was made. */
  public static final String SEEN = "v_";

  /** All together; more nobody types. */
  public static final int MOST_SIGNS = 1_000_000;

  private static final Pattern NAME =
      Pattern.compile("year|unit|note|keep|[cxsdv]_[0-9a-f]{12}");

  private static final int LONGEST = 4000;

  /** Nothing. */
  public static final HandInFields NONE = new HandInFields(Map.of());

  public HandInFields {
    texts = Map.copyOf(texts);
  }

  /** Those of a form; what is none of them is left out. */
  public static HandInFields of(Map<String, List<String>> form) {
    Map<String, String> texts = new TreeMap<>();
    form.forEach(
        (name, values) -> {
          String text = values.isEmpty() ? "" : values.getLast();
          if (NAME.matcher(name).matches() && !text.isBlank()) {
            texts.put(name, text.substring(0, Math.min(LONGEST, text.length())));
          }
        });
    return new HandInFields(texts);
  }

  /** What is said in a field, without blanks at its ends; blank for nothing. */
  public String get(String name) {
    return texts.getOrDefault(name, "").strip();
  }

  public Optional<String> find(String name) {
    return Optional.of(get(name)).filter(text -> !text.isEmpty());
  }

  public boolean has(String name) {
    return find(name).isPresent();
  }

  /** Without what the page itself says. */
  public HandInFields typed() {
    Map<String, String> typed = new TreeMap<>(texts);
    typed.keySet().removeIf(name -> name.startsWith(SEEN));
    return new HandInFields(typed);
  }

  /** Stands for all that was typed. */
  public String hash() {
    List<String> all = new ArrayList<>();
    new TreeMap<>(typed().texts).forEach((name, text) -> all.add(name + "=" + text));
    return Sha256.of(all);
  }

  /** Whether it is no more than is kept. */
  public boolean isKept() {
    return texts.entrySet().stream()
            .mapToLong(entry -> (long) entry.getKey().length() + entry.getValue().length())
            .sum()
        <= MOST_SIGNS;
  }
}
