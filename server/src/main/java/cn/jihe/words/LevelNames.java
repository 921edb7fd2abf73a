package cn.jihe.words;

import cn.jihe.form.Indicator;
import cn.jihe.text.Bracketing;
import cn.jihe.text.Remembered;
import cn.jihe.text.Wording;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads 一级指标 and 二级指标 as units write them: {@code 产出指标(50分)}, {@code 项目完成指标}, {@code 经济效益}. The
 * longest known word in a name decides; a name in which two levels tie, or without any known word,
 * is unknown.
 */
public final class LevelNames {

  private static final Bracketing BRACKETS = Bracketing.of("([【〔{", ")]】〕}");

  /** Units write them in some hundred ways. */
  private static final int PLACES_BITS = 10;

  private static final int LONGEST_REMEMBERED = 30;

  private final Remembered<Optional<Level1>> level1;
  private final Remembered<Optional<Level2>> level2;

  /** The names that the program knows, read once. */
  private static final class Standard {
    private static final LevelNames NAMES =
        YamlResource.read("/cn/jihe/words/levels.yml", LevelNames.class);
  }

  /** The names that the program knows; they are the same for every year. */
  public static LevelNames standard() {
    return Standard.NAMES;
  }

  /**
   * Names to read by.
   *
   * @param level1 the words that name each group
   * @param level2 the words that name each kind
   */
  @JsonCreator
  public LevelNames(
      @JsonProperty("level1") Map<Level1, List<String>> level1,
      @JsonProperty("level2") Map<Level2, List<String>> level2) {
    this.level1 = remembered(level1, Level1.class);
    this.level2 = remembered(level2, Level2.class);
  }

  /** The group an indicator belongs to: by its 一级指标, else by its 二级指标; empty when unknown. */
  public Optional<Level1> group(Indicator indicator) {
    String name = indicator.level1().text();
    return level1(name)
        .or(() -> level2(name).map(Level2::parent))
        .or(() -> kind(indicator).map(Level2::parent));
  }

  /** The kind of an indicator by its 二级指标; empty when unknown. */
  public Optional<Level2> kind(Indicator indicator) {
    return level2(indicator.level2().text());
  }

  /** What a 一级指标 names; empty when it is unknown. */
  public Optional<Level1> level1(String name) {
    return level1.of(name);
  }

  /** What a 二级指标 names; empty when it is unknown. */
  public Optional<Level2> level2(String name) {
    return level2.of(name);
  }

  private static <L extends Enum<L>> Remembered<Optional<L>> remembered(
      Map<L, List<String>> words, Class<L> type) {
    return new Remembered<>(PLACES_BITS, LONGEST_REMEMBERED, name -> longest(name, words, type));
  }

  private static <L extends Enum<L>> Optional<L> longest(
      String name, Map<L, List<String>> words, Class<L> type) {
    String plain = Wording.label(name);
    return only(BRACKETS.without(plain), words, type).or(() -> only(plain, words, type));
  }

  private static <L extends Enum<L>> Optional<L> only(
      String plain, Map<L, List<String>> words, Class<L> type) {
    Set<L> best = EnumSet.noneOf(type);
    int length = 0;
    for (Map.Entry<L, List<String>> entry : words.entrySet()) {
      for (String word : entry.getValue()) {
        if (word.length() < length || !plain.contains(word)) {
          continue;
        }
        if (word.length() > length) {
          best.clear();
          length = word.length();
        }
        best.add(entry.getKey());
      }
    }
    return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
  }
}
