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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** With points and line breaks; a longer text names no level. */
  private static final int LONGEST_NAME = 60;

  /** 一、产出指标; (二)效益指标. */
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})[、.．:]");

  private final Remembered<Optional<Level1>> level1;
  private final Remembered<Optional<Level2>> level2;
  private final Remembered<Set<Named>> named;
  private final List<String> general;
  private final Set<String> execution;

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
   * @param general words round them that name neither: 绩效, 指标
   * @param execution what says that the budget's execution is scored: 预算执行率
   */
  @JsonCreator
  public LevelNames(
      @JsonProperty("level1") Map<Level1, List<String>> level1,
      @JsonProperty("level2") Map<Level2, List<String>> level2,
      @JsonProperty("general") List<String> general,
      @JsonProperty("execution") Set<String> execution) {
    this.level1 = remembered(level1, Level1.class);
    this.level2 = remembered(level2, Level2.class);
    Set<String> groups = words(level1);
    Set<String> kinds = words(level2);
    this.execution = Set.copyOf(execution);
    this.general = List.copyOf(general);
    this.named =
        new Remembered<>(PLACES_BITS, LONGEST_REMEMBERED, name -> named(name, groups, kinds));
  }

  /** What a text is that may name a level. */
  private enum Named {
    /** Nothing but the name of a group: 产出指标. */
    GROUP,
    /** Nothing but the name of a kind: 数量指标. */
    KIND,
    /** Speaks of a group, whatever else it says: 项目产出与质量. */
    OF_GROUP,
    /** That the budget is executed. */
    EXECUTION,
    /** Says nothing: 绩效指标. */
    GENERAL
  }

  /** Whether a text is the name of a group and of no kind: 产出指标, but neither 成本指标 nor 产出数量. */
  public boolean isGroupOnly(String text) {
    return named.of(text).contains(Named.GROUP) && !named.of(text).contains(Named.KIND);
  }

  /** Whether a text is the name of a kind and of no group: 数量指标, but not 成本指标. */
  public boolean isKindOnly(String text) {
    return named.of(text).contains(Named.KIND) && !named.of(text).contains(Named.GROUP);
  }

  /** Whether a text is the name of a group or a kind, or of either: 满意度指标. */
  public boolean isLevel(String text) {
    return named.of(text).contains(Named.GROUP) || named.of(text).contains(Named.KIND);
  }

  /**
   * Whether a 一级指标 is none of the groups, so that what stands under it is judged by other scales
   * than targets: 项目决策, 过程. Unknown words only; 绩效指标, a number or nothing say nothing.
   */
  public boolean isOtherGroup(String text) {
    return Wording.hasIdeograph(text) && named.of(text).isEmpty();
  }

  /** Whether a text says that the budget's execution is scored, and nothing else: 预算执行率（10分）. */
  public boolean isExecution(String text) {
    return named.of(text).contains(Named.EXECUTION);
  }

  private static Set<String> words(Map<?, List<String>> levels) {
    return levels.values().stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private Set<Named> named(String name, Set<String> groups, Set<String> kinds) {
    Set<Named> named = EnumSet.noneOf(Named.class);
    if (name.length() > LONGEST_NAME) {
      return EnumSet.of(Named.GENERAL);
    }
    String text = NUMBERING.matcher(BRACKETS.without(Wording.plain(name))).replaceFirst("");
    if (groups.stream().anyMatch(text::contains)) {
      named.add(Named.OF_GROUP);
    }
    // 项目完成 is a group although 项目 alone says nothing.
    for (String bare = text, rest = ""; !bare.equals(rest); bare = without(general, rest)) {
      rest = bare;
      add(named, Named.GROUP, groups.contains(bare));
      add(named, Named.KIND, kinds.contains(bare));
      add(named, Named.EXECUTION, execution.contains(bare));
      add(named, Named.GENERAL, bare.isEmpty());
    }
    return named;
  }

  private static void add(Set<Named> named, Named what, boolean is) {
    if (is) {
      named.add(what);
    }
  }

  /** Without the first of these words that stands at either end. */
  private static String without(List<String> words, String text) {
    for (String word : words) {
      if (text.endsWith(word)) {
        return text.substring(0, text.length() - word.length());
      }
      if (text.startsWith(word)) {
        return text.substring(word.length());
      }
    }
    return text;
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
