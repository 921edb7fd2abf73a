package cn.jihe.rule;

import cn.jihe.text.YamlResource;
import cn.jihe.words.Directions;
import cn.jihe.words.HeadWords;
import cn.jihe.words.LevelNames;
import cn.jihe.words.NameWords;
import cn.jihe.words.RuleWords;
import cn.jihe.words.TargetWords;
import cn.jihe.words.Thresholds;
import java.util.Map;
import java.util.Optional;

/**
 * Severities and thresholds as they hold for each template year; read from a file by {@code
 * SettingsFile}.
 */
public final class Settings {

  /**
   * What holds for one year.
   *
   * @param severities by rule code, where they differ from the catalogue's
   */
  public record OfYear(Map<String, Severity> severities, Parameters parameters) {
    public OfYear {
      severities = Map.copyOf(severities);
    }
  }

  private final OfYear otherwise;
  private final Map<Integer, OfYear> years;
  private final String text;

  /**
   * Settings as read.
   *
   * @param text the file they were read from; empty for the defaults
   */
  public Settings(OfYear otherwise, Map<Integer, OfYear> years, String text) {
    this.text = text;
    this.otherwise = otherwise;
    this.years = Map.copyOf(years);
  }

  /** The defaults, for every year. */
  public static Settings defaults() {
    return new Settings(new OfYear(Map.of(), builtIn()), Map.of(), "");
  }

  /** What they were read from; empty for the defaults. */
  public String text() {
    return text;
  }

  /** What rules judge by on a form of this year; empty for a form that does not say its year. */
  public Parameters parameters(Optional<Integer> year) {
    return of(year).parameters();
  }

  /** The severity set for a rule; empty where the catalogue's holds. */
  public Optional<Severity> severity(Optional<Integer> year, String code) {
    return Optional.ofNullable(of(year).severities().get(code));
  }

  private OfYear of(Optional<Integer> year) {
    return year.flatMap(which -> Optional.ofNullable(years.get(which))).orElse(otherwise);
  }

  public static Parameters builtIn() {
    RuleWords words = read("rule-words", RuleWords.class);
    return new Parameters(
        read("thresholds", Thresholds.class),
        words,
        LevelNames.standard(),
        new Directions(words.direction()),
        read("name-words", NameWords.class),
        read("target-words", TargetWords.class),
        read("head-words", HeadWords.class));
  }

  private static <T> T read(String name, Class<T> type) {
    return YamlResource.read("/cn/jihe/words/" + name + ".yml", type);
  }
}
