package cn.jihe.period.imports;

import cn.jihe.account.NamedOrganisations;
import cn.jihe.account.Organisation;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.period.ExpectedDesk.Change;
import cn.jihe.period.ExpectedLine;
import cn.jihe.period.Period;
import cn.jihe.table.ImportAction;
import cn.jihe.table.ImportRow;
import cn.jihe.table.ImportedRow;
import cn.jihe.table.RowRemarks;
import cn.jihe.text.StoredText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What rows would make of a list. What stands in no row stays as it is. */
final class ExpectedPlan {

  private static final int LONGEST_PROJECT = 300;

  private final Period period;
  private final NamedOrganisations units;
  private final Map<Line, ExpectedLine> known = new HashMap<>();
  private final Map<Line, Integer> rows = new HashMap<>();
  private final List<ImportRow> outcomes = new ArrayList<>();
  private final List<ExpectedLine> saved = new ArrayList<>();
  private final Set<UUID> removed = new HashSet<>();
  private int end;

  private ExpectedPlan(
      Period period, Collection<Organisation> units, Collection<ExpectedLine> lines) {
    this.period = period;
    this.units = new NamedOrganisations(units);
    for (ExpectedLine line : lines) {
      known.put(new Line(line.organisation(), line.key()), line);
      end = Math.max(end, line.place() + 1);
    }
  }

  /** By this no two lines of a list are alike. */
  private record Line(UUID organisation, String key) {}

  /**
   * Plans.
   *
   * @param units for which the period holds
   * @param lines of the list as it is
   */
  static ExpectedPlan of(
      Period period,
      Collection<Organisation> units,
      Collection<ExpectedLine> lines,
      List<ImportedRow> rows) {
    ExpectedPlan plan = new ExpectedPlan(period, units, lines);
    rows.forEach(row -> plan.take(new RowRemarks(row, ExpectedTable.MESSAGES)));
    return plan;
  }

  List<ImportRow> outcomes() {
    return outcomes;
  }

  boolean isWrong() {
    return ImportRow.count(outcomes, ImportAction.WRONG) > 0;
  }

  /** Empty when a row is wrong. */
  Optional<Change> change() {
    return isWrong() ? Optional.empty() : Optional.of(new Change(saved, removed));
  }

  private void take(RowRemarks row) {
    Optional<UUID> unit = unit(row);
    Optional<ProjectName> project = project(row);
    boolean off = row.flag(ExpectedColumn.REMOVED).orElse(false);
    String name =
        row.row()
            .text(ExpectedColumn.PROJECT)
            .or(() -> row.row().text(ExpectedColumn.UNIT))
            .orElse("");
    ImportAction action = ImportAction.WRONG;
    if (unit.isPresent() && !row.isWrong()) {
      Line line = new Line(unit.get(), project.map(ProjectName::key).orElse(""));
      Integer earlier = rows.putIfAbsent(line, row.row().first().row() + 1);
      if (earlier == null) {
        action = off ? off(line) : on(line, project);
      } else {
        row.wrong(ExpectedColumn.PROJECT, "twice", earlier);
      }
    }
    String said = off && action == ImportAction.CHANGED ? "rowREMOVED" : "row" + action;
    outcomes.add(row.outcome(name, action, ExpectedTable.MESSAGES.words(said)));
  }

  private Optional<UUID> unit(RowRemarks row) {
    Optional<String> text = row.row().text(ExpectedColumn.UNIT);
    if (text.isEmpty()) {
      row.wrong(ExpectedColumn.UNIT, "unitMissing");
      return Optional.empty();
    }
    List<Organisation> called = units.called(new UnitName(text.get()), Optional.of(period.year()));
    if (called.isEmpty()) {
      row.wrong(ExpectedColumn.UNIT, "noSuchUnit", RowRemarks.quoted(text.get()));
    } else if (called.size() > 1) {
      row.wrong(ExpectedColumn.UNIT, "severalUnits", RowRemarks.quoted(text.get()), called.size());
    }
    return called.stream().findFirst().map(Organisation::id);
  }

  private static Optional<ProjectName> project(RowRemarks row) {
    Optional<String> text = row.row().text(ExpectedColumn.PROJECT);
    if (text.filter(name -> name.length() > LONGEST_PROJECT).isPresent()) {
      row.wrong(ExpectedColumn.PROJECT, "longProject", LONGEST_PROJECT);
    } else if (text.filter(name -> new ProjectName(name).key().isEmpty()).isPresent()) {
      row.wrong(ExpectedColumn.PROJECT, "noProject");
    }
    return text.map(StoredText::name).map(ProjectName::new);
  }

  private ImportAction on(Line line, Optional<ProjectName> project) {
    ExpectedLine was = known.get(line);
    if (was == null) {
      saved.add(new ExpectedLine(UUID.randomUUID(), line.organisation(), project, end));
      end++;
      return ImportAction.ADDED;
    }
    boolean same = written(was.project()).equals(written(project));
    if (!same) {
      saved.add(new ExpectedLine(was.id(), line.organisation(), project, was.place()));
    }
    return same ? ImportAction.SAME : ImportAction.CHANGED;
  }

  private static String written(Optional<ProjectName> project) {
    return project.map(ProjectName::written).orElse("");
  }

  /** What is not on the list need not be taken off it. */
  private ImportAction off(Line line) {
    ExpectedLine was = known.get(line);
    if (was == null) {
      return ImportAction.SAME;
    }
    removed.add(was.id());
    return ImportAction.CHANGED;
  }
}
