package cn.jihe.rule;

import cn.jihe.template.Directions;
import cn.jihe.template.HeadWords;
import cn.jihe.template.LevelNames;
import cn.jihe.template.NameWords;
import cn.jihe.template.RuleWords;
import cn.jihe.template.TargetWords;
import cn.jihe.template.Thresholds;
import cn.jihe.template.YamlResource;
import java.util.Map;
import java.util.Optional;

/**
 * Severities and thresholds as they hold for each template year; read from a file by {@link
 * SettingsFile}.
 */
public final class Settings {

  /**
   * What holds for one year.
   *
   * @param severities by rule code, where they differ from the catalogue's
   */
  record OfYear(Map<String, Severity> severities, Parameters parameters) {
    OfYear {
      severities = Map.copyOf(severities);
    }
  }

  private final OfYear otherwise;
  private final Map<Integer, OfYear> years;

  Settings(OfYear otherwise, Map<Integer, OfYear> years) {
    this.otherwise = otherwise;
    this.years = Map.copyOf(years);
  }

  /** The defaults, for every year. */
  public static Settings defaults() {
    return new Settings(new OfYear(Map.of(), builtIn()), Map.of());
  }

  /** What rules judge by on a form of this year; empty for a form that does not say its year. */
  public Parameters parameters(Optional<Integer> year) {
    return of(year).parameters();
  }

  /** The severity set for a rule; empty where the catalogue's holds. */
  Optional<Severity> severity(Optional<Integer> year, String code) {
    return Optional.ofNullable(of(year).severities().get(code));
  }

  private OfYear of(Optional<Integer> year) {
    return year.flatMap(which -> Optional.ofNullable(years.get(which))).orElse(otherwise);
  }

  static Parameters builtIn() {
    RuleWords words = read("rule-words", RuleWords.class);
    return new Parameters(
        read("thresholds", Thresholds.class),
        words,
        read("levels", LevelNames.class),
        new Directions(words.direction()),
        read("name-words", NameWords.class),
        read("target-words", TargetWords.class),
        read("head-words", HeadWords.class));
  }

  private static <T> T read(String name, Class<T> type) {
    return YamlResource.read("/cn/jihe/template/" + name + ".yml", type);
  }
}
