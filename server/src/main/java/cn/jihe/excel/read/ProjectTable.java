package cn.jihe.excel.read;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.read.area.FormArea;
import cn.jihe.excel.read.area.FoundCells;
import cn.jihe.excel.read.area.IndicatorHeader;
import cn.jihe.excel.read.funds.FundColumns;
import cn.jihe.excel.read.funds.FundLabels;
import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.FormCells.DeclaredPart;
import cn.jihe.form.FormCells.FundRowLabel;
import cn.jihe.form.FormCells.Located;
import cn.jihe.form.FormField;
import cn.jihe.form.FormKind;
import cn.jihe.form.FormSchema;
import cn.jihe.form.FormSchema.Block;
import cn.jihe.form.FundRow;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One table for all projects of a department: name, unit, money and goal stand in columns beside
 * the indicators, and the rows of each project are a form.
 */
final class ProjectTable {

  /** May stand at the first of several projects only. */
  private static final Set<String> SHARED = Set.of(Label.UNIT.name(), Label.DEPARTMENT.name());

  private ProjectTable() {}

  /**
   * The form itself, or those of a table of projects.
   *
   * @param mostForms stops when there are more
   */
  static List<FormArea> apart(FormArea area, Vocabulary vocabulary, int mostForms) {
    Grid grid = area.grid();
    Map<Label, Integer> listed =
        area.headers().isEmpty() ? Map.of() : columns(grid, area.headers().getFirst(), vocabulary);
    Integer name = listed.get(Label.PROJECT_NAME);
    if (name == null) {
      return List.of(area);
    }
    int first = area.headers().getFirst().last() + 1;
    List<Integer> starts = starts(grid, first, area.last(), name);
    List<FormArea> projects = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.size(), mostForms + 1); i++) {
      int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : area.last();
      projects.add(area.ofProject(starts.get(i), last, listed));
    }
    return projects;
  }

  /** The columns of the projects' own fields; empty when the header belongs to one form. */
  private static Map<Label, Integer> columns(
      Grid grid, IndicatorHeader header, Vocabulary vocabulary) {
    Map<Label, Integer> columns = new HashMap<>();
    for (int row : grid.filledRows(header.first(), header.last())) {
      for (GridCell cell : grid.filled(row)) {
        Optional<Label> budget = vocabulary.label(Section.FUND_COLUMNS, cell.text());
        vocabulary
            .label(Section.HEADING, cell.text())
            .or(() -> budget)
            .filter(label -> !header.columns().containsValue(cell.column()))
            .ifPresent(label -> columns.putIfAbsent(label, cell.column()));
      }
    }
    return columns.containsKey(Label.PROJECT_NAME) ? columns : Map.of();
  }

  /** The first row of each project; a name may be merged down, left out or repeated below. */
  private static List<Integer> starts(Grid grid, int first, int last, int nameColumn) {
    List<Integer> starts = new ArrayList<>();
    CellRef at = null;
    String name = "";
    for (int row : grid.filledRows(first, last)) {
      String text = grid.text(row, nameColumn);
      CellRef cell = grid.ref(row, nameColumn);
      if (!text.isEmpty() && !cell.equals(at) && !text.equals(name)) {
        starts.add(row);
        at = cell;
        name = text;
      }
    }
    return starts;
  }

  /** A department's name may stand at its first project only. */
  private static int filled(FormArea area, int column) {
    int top = area.lastHeadingRow() + 1;
    for (int row = area.first(); row > top; row--) {
      boolean header = area.isRepeatedHeader(row);
      if (!area.grid().text(row, column).isEmpty() && !header) {
        return row;
      }
    }
    return area.first();
  }

  /**
   * The parts of a project's money: from the first column of money to the indicators every column
   * with an amount is one, whatever it is called.
   */
  static List<DeclaredPart> parts(FormArea area) {
    if (area.kind() != FormKind.DECLARATION) {
      return List.of();
    }
    IndicatorHeader header = area.headers().getFirst();
    int indicators = header.columns().values().stream().mapToInt(Integer::intValue).min().orElse(0);
    Set<Integer> known = new TreeSet<>();
    area.listed()
        .forEach(
            (label, column) -> {
              if (!FundLabels.PARTS.contains(label)) {
                known.add(column);
              }
            });
    int first =
        area.listed().entrySet().stream()
            .filter(column -> FundLabels.ALL.contains(column.getKey()))
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElse(indicators);
    Grid grid = area.grid();
    List<DeclaredPart> parts = new ArrayList<>();
    for (GridCell cell : grid.filled(area.first())) {
      int column = cell.column();
      if (column >= first
          && column < indicators
          && !known.contains(column)
          && FundColumns.isAmount(grid, area.first(), column)) {
        Located amount = new Located(grid.ref(area.first(), column), cell.value(), true);
        parts.add(new DeclaredPart(true, grid.text(header.last(), column), amount));
      }
    }
    return parts;
  }

  /** Reads a project's own fields into {@code found}; gives the rows of its funds. */
  static List<FundRowLabel> read(FormArea area, FoundCells found) {
    FormSchema schema = FormSchema.standard();
    for (FormField field : schema.fields(area.kind(), Block.HEAD)) {
      boolean shared = SHARED.contains(field.label());
      column(area, field.label())
          .ifPresent(at -> found.put(field.path(), shared ? filled(area, at) : area.first(), at));
    }
    for (FormField field : schema.fields(area.kind(), Block.ANNUAL_FUNDS)) {
      put(area, field.label(), field.path(), found);
    }
    readGoals(area, found);
    boolean funds = false;
    for (FormField field : schema.fields(area.kind(), Block.FUND_ROWS)) {
      funds |= put(area, field.label(), field.inRow(0), found);
    }
    return funds ? List.of(new FundRowLabel("", FundRow.Role.TOTAL)) : List.of();
  }

  /** A declaration's 绩效目标 and a self-evaluation's 年度目标 are the year's goal as well. */
  private static void readGoals(FormArea area, FoundCells found) {
    if (area.kind() == FormKind.SELF_EVALUATION) {
      for (Label goal : List.of(Label.ANNUAL_GOAL, Label.OVERALL_GOAL, Label.GOALS)) {
        put(area, goal.name(), new FieldPath("expectedGoal"), found);
      }
    }
    for (FormField field : FormSchema.standard().fields(area.kind(), Block.GOALS)) {
      put(area, field.label(), field.path(), found);
    }
    if (area.kind() == FormKind.DECLARATION) {
      put(area, Label.GOALS.name(), new FieldPath("annualGoal"), found);
      GoalReader.passOnly(found);
    }
  }

  private static boolean put(FormArea area, String label, FieldPath path, FoundCells found) {
    Optional<Integer> column = column(area, label);
    column.ifPresent(at -> found.put(path, area.first(), at));
    return column.isPresent();
  }

  private static Optional<Integer> column(FormArea area, String label) {
    return Optional.ofNullable(area.listed().get(new Label(label)));
  }
}
