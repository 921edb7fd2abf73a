package cn.jihe.check.page.view;

import cn.jihe.rule.Severity;
import cn.jihe.rule.told.Entry;
import cn.jihe.text.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a reader wants to see of a result.
 *
 * @param severities of the findings; empty for all
 * @param rule the code of the only rule
 * @param unit the only 实施单位, as the list of units names it
 * @param words that project, unit or file must hold
 * @param byRule whether it is grouped by rules and not by forms
 * @param ticked rules whose corrections are all chosen
 */
public record ResultFilter(
    Set<Severity> severities,
    Optional<String> rule,
    Optional<String> unit,
    Optional<String> words,
    boolean byRule,
    Set<String> ticked) {

  private static final int LONGEST_WORDS = 100;

  /** Everything, by forms. */
  public static final ResultFilter ALL =
      new ResultFilter(
          Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, Set.of());

  /**
   * As an address says it; what it says of nothing known counts as not said.
   *
   * @param parameters the values of a parameter by its name
   */
  public static ResultFilter of(Function<String, List<String>> parameters) {
    Set<Severity> severities = EnumSet.noneOf(Severity.class);
    for (String asked : parameters.apply("severity")) {
      for (Severity severity : Severity.values()) {
        if (severity.name().equals(asked.toUpperCase(Locale.ROOT))) {
          severities.add(severity);
        }
      }
    }
    return new ResultFilter(
        severities.size() == Severity.values().length ? Set.of() : Set.copyOf(severities),
        first(parameters, "rule"),
        first(parameters, "unit"),
        first(parameters, "q").filter(text -> text.length() <= LONGEST_WORDS),
        parameters.apply("group").contains("rule"),
        Set.copyOf(parameters.apply("tick")));
  }

  private static Optional<String> first(Function<String, List<String>> parameters, String name) {
    return parameters.apply(name).stream().map(String::strip).filter(t -> !t.isEmpty()).findFirst();
  }

  /** Whether findings are left out, and with them forms that have no other. */
  public boolean leavesOut() {
    return !severities.isEmpty() || rule.isPresent();
  }

  /** Whether it asks for anything less than all. */
  public boolean isSet() {
    return leavesOut() || unit.isPresent() || words.isPresent();
  }

  /** Whether findings of a severity are shown: error, warning or note. */
  public boolean shows(String style) {
    return takes(Severity.valueOf(style.toUpperCase(Locale.ROOT)));
  }

  /** The code of the only rule; empty for all. */
  public String ruleCode() {
    return rule.orElse("");
  }

  /** The only unit; empty for all. */
  public String unitName() {
    return unit.orElse("");
  }

  /** What project, unit or file must hold; empty for anything. */
  public String searched() {
    return words.orElse("");
  }

  private boolean takes(Severity severity) {
    return severities.isEmpty() || severities.contains(severity);
  }

  boolean takes(Entry entry) {
    return takes(entry.severity()) && rule.map(entry.codes()::contains).orElse(true);
  }

  /** Whether it takes a form of this project, unit and file. */
  boolean takes(String project, String ofUnit, String file) {
    return unit.map(wanted -> Wording.name(wanted).equals(Wording.name(ofUnit))).orElse(true)
        && words
            .map(
                wanted ->
                    Wording.name(project + ofUnit + file)
                        .toLowerCase(Locale.ROOT)
                        .contains(Wording.name(wanted).toLowerCase(Locale.ROOT)))
            .orElse(true);
  }
}
