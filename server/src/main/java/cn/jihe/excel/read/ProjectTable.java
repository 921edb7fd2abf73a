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
import cn.jihe.form.FormKind;
import cn.jihe.form.FundRow;
import cn.jihe.label.Label;
import cn.jihe.label.Vocabulary;
import cn.jihe.label.Vocabulary.Section;
import java.util.ArrayList;
import java.util.EnumMap;
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

  private static final Map<Label, String> DECLARED =
      new EnumMap<>(
          Map.of(
              Label.ANNUAL_FUNDS, "funds.annualTotal",
              Label.FISCAL_FUNDS, "funds.annualFiscal",
              Label.CARRY_OVER_FUNDS, "funds.annualCarryover",
              Label.OTHER_FUNDS, "funds.annualOther",
              Label.OVERALL_GOAL, "overallGoal",
              Label.ANNUAL_GOAL, "annualGoal",
              Label.GOALS, "annualGoal"));

  private static final Map<Label, String> EVALUATED =
      new EnumMap<>(
          Map.of(
              Label.ANNUAL_GOAL, "expectedGoal",
              Label.EXPECTED_GOAL, "expectedGoal",
              Label.ACTUAL_COMPLETION, "actualCompletion"));

  private ProjectTable() {}

  /** The columns of the projects' own fields; empty when the header belongs to one form. */
  static Map<Label, Integer> columns(Grid grid, IndicatorHeader header, Vocabulary vocabulary) {
    Map<Label, Integer> columns = new EnumMap<>(Label.class);
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
  static List<Integer> starts(Grid grid, int first, int last, int nameColumn) {
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
    boolean declared = area.kind() == FormKind.DECLARATION;
    Map<Label, String> rest = declared ? DECLARED : EVALUATED;
    boolean funds = false;
    for (Map.Entry<Label, Integer> column : area.listed().entrySet()) {
      Label label = column.getKey();
      String path = HeadingReader.PATHS.getOrDefault(label, rest.getOrDefault(label, ""));
      if (!path.isEmpty()) {
        boolean shared = label == Label.UNIT || label == Label.DEPARTMENT;
        found.put(path, shared ? filled(area, column.getValue()) : area.first(), column.getValue());
      } else if (!declared && FundColumns.isColumn(label)) {
        funds = true;
        FieldPath field = FieldPath.ofFundRow(0, FundColumns.leaf(label));
        found.put(field, area.first(), column.getValue());
      }
    }
    return funds ? List.of(new FundRowLabel("", FundRow.Role.TOTAL)) : List.of();
  }
}
