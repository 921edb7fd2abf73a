package cn.jihe.review.difference;

import cn.jihe.form.Declaration;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.row.RowMatching;
import cn.jihe.row.RowPair;
import cn.jihe.rule.ComparedIndicator;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Report;
import cn.jihe.rules.evaluation.DuePoints;
import cn.jihe.target.result.Share;
import cn.jihe.words.LevelNames;
import cn.jihe.words.RowRoles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was declared beside what a self-evaluation says of it.
 *
 * @param rows in the order of the self-evaluation, those that only the declaration has behind what
 *     stood above them there
 * @param money the amounts of the year
 */
public record DeclaredAndReached(List<Row> rows, List<MoneyLine> money) {

  public DeclaredAndReached {
    rows = List.copyOf(rows);
    money = List.copyOf(money);
  }

  /**
   * An indicator; one of both is there.
   *
   * @param declared as declared; empty when it was not
   * @param evaluated as evaluated; empty when it was not
   * @param sameTarget whether both targets are one, however they are written
   * @param reached how much of the target was reached, where that is a number
   * @param due the points that this earns, where it can be said
   * @param findings at its cells
   */
  public record Row(
      Optional<Indicator> declared,
      Optional<Indicator> evaluated,
      boolean sameTarget,
      Optional<Share> reached,
      Optional<DuePoints> due,
      List<Finding> findings) {
    public Row {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Compares a self-evaluation with what was declared.
   *
   * @param evaluation with its findings
   * @param parameters that hold for its year
   */
  public static DeclaredAndReached of(
      Declaration declaration,
      SelfEvaluation form,
      Report.FormReport evaluation,
      Parameters parameters) {
    List<Indicator> declared = indicators(RowRoles.of(declaration));
    List<Indicator> reached = indicators(RowRoles.of(form));
    RowMatching matching = RowMatching.ofForms(declared, reached);
    Map<Integer, Integer> known =
        matching.pairs().stream().collect(Collectors.toMap(RowPair::after, RowPair::before));
    Map<Integer, List<Indicator>> alone = alone(declared, matching);
    Facts facts = new Facts(form, evaluation, parameters);
    List<Row> rows = new ArrayList<>();
    rows.addAll(undone(alone, -1));
    for (int i = 0; i < reached.size(); i++) {
      Optional<Indicator> was = Optional.ofNullable(known.get(i)).map(declared::get);
      rows.add(facts.row(was, reached.get(i)));
      rows.addAll(undone(alone, i));
    }
    return new DeclaredAndReached(rows, MoneyLine.of(declaration, form));
  }

  /** Those that have a target, and those that have points without one. */
  private static List<Indicator> indicators(RowRoles roles) {
    Set<Integer> wanted = new HashSet<>();
    roles.withTargets().forEach(row -> wanted.add(row.index()));
    List<Indicator> rows = new ArrayList<>(roles.withTargets());
    List<Indicator> execution = roles.execution();
    roles.withPoints().stream()
        .filter(row -> !wanted.contains(row.index()) && !execution.contains(row))
        .forEach(rows::add);
    rows.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return rows;
  }

  /** Declared rows that were not evaluated, by the evaluated row they come behind. */
  private static Map<Integer, List<Indicator>> alone(
      List<Indicator> declared, RowMatching matching) {
    Map<Integer, Integer> known =
        matching.pairs().stream().collect(Collectors.toMap(RowPair::before, RowPair::after));
    Map<Integer, List<Indicator>> alone = new HashMap<>();
    int above = -1;
    for (int i = 0; i < declared.size(); i++) {
      Integer at = known.get(i);
      if (at == null) {
        alone.computeIfAbsent(above, row -> new ArrayList<>()).add(declared.get(i));
      } else {
        above = at;
      }
    }
    return alone;
  }

  private static List<Row> undone(Map<Integer, List<Indicator>> alone, int above) {
    return alone.getOrDefault(above, List.of()).stream()
        .map(
            row ->
                new Row(
                    Optional.of(row),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    List.of()))
        .toList();
  }

  /** What is known of the rows of a self-evaluation. */
  private static final class Facts {
    private final SelfEvaluation form;
    private final List<Finding> findings;
    private final Parameters parameters;
    private final Map<FieldPath, DuePoints> due;

    Facts(SelfEvaluation form, Report.FormReport evaluation, Parameters parameters) {
      this.form = form;
      this.findings = evaluation.findings();
      this.parameters = parameters;
      this.due = DuePoints.of(form, parameters);
    }

    Row row(Optional<Indicator> declared, Indicator row) {
      return new Row(
          declared,
          Optional.of(row),
          declared.filter(was -> target(was).equals(target(row))).isPresent(),
          DuePoints.reached(row, form.year(), parameters),
          Optional.ofNullable(due.get(row.score().path())),
          findings.stream()
              .filter(
                  one ->
                      one.path()
                          .filter(
                              path -> row.fields().stream().anyMatch(f -> f.path().equals(path)))
                          .isPresent())
              .toList());
    }

    private static String target(Indicator row) {
      return ComparedIndicator.of(row).meaning(LevelNames.standard()).target();
    }
  }
}
