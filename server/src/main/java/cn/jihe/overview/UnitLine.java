package cn.jihe.overview;

import cn.jihe.ledger.FormFigures.InState;
import cn.jihe.rule.FindingCounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * What is counted of the forms of one unit, or of several.
 *
 * @param stages how many have come how far; none is missing
 * @param late how many came after their deadline
 * @param missing how many are expected of which nothing was handed in; empty when nobody knows
 * @param withErrors in how many an error was found
 * @param withWarnings in how many a warning
 * @param found in all of them
 * @param last when something happened to one of them last; empty when there is none
 */
public record UnitLine(
    UUID organisation,
    String unit,
    Map<Stage, Integer> stages,
    int late,
    Optional<Integer> missing,
    int withErrors,
    int withWarnings,
    FindingCounts found,
    Optional<Instant> last) {

  public UnitLine {
    stages = Map.copyOf(stages);
  }

  /** Of what the ledger counts of it by state. */
  static UnitLine of(
      UUID organisation, String unit, List<InState> counted, Optional<Integer> missing) {
    Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      stages.put(
          stage,
          counted.stream()
              .filter(one -> stage.states().contains(one.state()))
              .mapToInt(InState::dossiers)
              .sum());
    }
    return new UnitLine(
        organisation,
        unit,
        stages,
        sum(counted, InState::late),
        missing,
        sum(counted, InState::withErrors),
        sum(counted, InState::withWarnings),
        new FindingCounts(
            sum(counted, one -> one.found().errors()),
            sum(counted, one -> one.found().warnings()),
            sum(counted, one -> one.found().notes())),
        counted.stream().map(InState::last).max(Comparator.naturalOrder()));
  }

  private static int sum(List<InState> counted, ToIntFunction<InState> figure) {
    return counted.stream().mapToInt(figure).sum();
  }

  public int in(Stage stage) {
    return stages.getOrDefault(stage, 0);
  }

  /** How many there are in all. */
  public int dossiers() {
    return stages.values().stream().mapToInt(Integer::intValue).sum();
  }
}
