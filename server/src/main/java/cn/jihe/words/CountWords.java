package cn.jihe.words;

import cn.jihe.text.WordList;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How numbers of things are written in a goal or completion: 培训1000人. */
public final class CountWords {

  /** Of no more than {@link cn.jihe.text.Digits#MOST} digits. */
  private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,7}|\\d{1,12})(?:\\.\\d{1,6})?";

  private final Map<String, BigDecimal> scales;
  private final Pattern pattern;
  private final WordList notUnits;
  private final WordList ordinals;
  private final WordList partial;
  private final List<String> ordinary;

  /**
   * The words to find them by.
   *
   * @param scales between a number and its unit they multiply it: 万
   * @param units units of count: 人次, 台
   * @param notUnits what begins like one of them and is none: 个月, 台账
   * @param ordinals right before a number they make no count of it: 第, 前
   * @param partial in the words round a number they say that it is not the whole: 其中, 每
   * @param ordinary words that two texts may share without speaking of the same thing: 完成, 工作
   */
  @JsonCreator
  public CountWords(
      @JsonProperty("scales") Map<String, BigDecimal> scales,
      @JsonProperty("units") List<String> units,
      @JsonProperty("notUnits") WordList notUnits,
      @JsonProperty("ordinals") WordList ordinals,
      @JsonProperty("partial") WordList partial,
      @JsonProperty("ordinary") List<String> ordinary) {
    this.scales = Map.copyOf(scales);
    this.pattern =
        Pattern.compile(
            "(?<![0-9A-Za-z.,:/*×xX+~–—-])("
                + NUMBER
                + ")(?:[-~–—至到]("
                + NUMBER
                + "))?("
                + any(scales.keySet())
                + "|)[余多]?("
                + any(units)
                + ")");
    this.notUnits = notUnits;
    this.ordinals = ordinals;
    this.partial = partial;
    this.ordinary = List.copyOf(ordinary);
  }

  /** One of these words, the longest that fits. */
  private static String any(Collection<String> words) {
    return String.join(
        "|",
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .toList());
  }

  /** A number, perhaps a second one to which it reaches, a scale and a unit: four groups. */
  public Pattern pattern() {
    return pattern;
  }

  /** What a number is multiplied by for its scale word; 1 for none. */
  public BigDecimal scale(String word) {
    return scales.getOrDefault(word, BigDecimal.ONE);
  }

  /** What begins like a unit and is none. */
  public WordList notUnits() {
    return notUnits;
  }

  /** Right before a number they make no count of it. */
  public WordList ordinals() {
    return ordinals;
  }

  /** In the words round a number they say that it is not the whole. */
  public WordList partial() {
    return partial;
  }

  /** Words that two texts may share without speaking of the same thing, in their order. */
  public List<String> ordinary() {
    return ordinary;
  }
}
