package cn.jihe.words;

import cn.jihe.form.Indicator;
import cn.jihe.text.Wording;
import cn.jihe.text.YamlResource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads 一级指标 and 二级指标 as units write them: {@code 产出指标(50分)}, {@code 项目完成指标}, {@code 经济效益}. The
 * longest known word in a name decides; a name in which two levels tie, or without any known word,
 * is unknown.
 *
 * @param level1 the words that name each group
 * @param level2 the words that name each kind
 */
public record LevelNames(Map<Level1, List<String>> level1, Map<Level2, List<String>> level2) {

  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{][^)\\]】〕}]*[)\\]】〕}]");

  /** The names that the program knows, read once. */
  private static final class Standard {
    private static final LevelNames NAMES =
        YamlResource.read("/cn/jihe/words/levels.yml", LevelNames.class);
  }

  /** The names that the program knows; they are the same for every year. */
  public static LevelNames standard() {
    return Standard.NAMES;
  }

  public LevelNames {
    level1 = Map.copyOf(level1);
    level2 = Map.copyOf(level2);
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
    return longest(name, level1, Level1.class);
  }

  /** What a 二级指标 names; empty when it is unknown. */
  public Optional<Level2> level2(String name) {
    return longest(name, level2, Level2.class);
  }

  private static <L extends Enum<L>> Optional<L> longest(
      String name, Map<L, List<String>> words, Class<L> type) {
    String plain = Wording.plain(name);
    return only(BRACKETS.matcher(plain).replaceAll(""), words, type)
        .or(() -> only(plain, words, type));
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
