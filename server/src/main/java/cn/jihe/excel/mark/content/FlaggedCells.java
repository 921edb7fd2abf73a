package cn.jihe.excel.mark.content;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells of one sheet that findings are about.
 *
 * @param rows by cell, the places of their lines in the list of all
 * @param bySeverity each cell once, with its gravest finding
 */
public record FlaggedCells(
    Map<CellRef, List<Integer>> rows, Map<Severity, List<CellRef>> bySeverity) {

  private FlaggedCells() {
    this(new TreeMap<>(), new EnumMap<>(Severity.class));
  }

  /** Those of each sheet. */
  public static Map<String, FlaggedCells> bySheet(List<ResultRow> rows) {
    Map<String, FlaggedCells> sheets = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i;
      rows.get(i).cell().ifPresent(cell -> flag(sheets, cell, number));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (CellRef cell : rows.get(i).also()) {
        FlaggedCells of = sheets.get(cell.sheet());
        if (of == null || !of.rows.containsKey(cell)) {
          flag(sheets, cell, i);
        }
      }
    }
    sheets.values().forEach(cells -> cells.weigh(rows));
    return sheets;
  }

  /** The same with cells of which something else is said. */
  static Map<String, FlaggedCells> and(Map<String, FlaggedCells> sheets, List<CellRef> more) {
    Map<String, FlaggedCells> all = new LinkedHashMap<>();
    sheets.forEach(
        (name, cells) ->
            all.put(name, new FlaggedCells(new TreeMap<>(cells.rows), cells.bySeverity)));
    for (CellRef cell : more) {
      all.computeIfAbsent(cell.sheet(), name -> new FlaggedCells())
          .rows
          .putIfAbsent(cell, List.of());
    }
    return all;
  }

  private static void flag(Map<String, FlaggedCells> sheets, CellRef cell, int number) {
    sheets
        .computeIfAbsent(cell.sheet(), name -> new FlaggedCells())
        .rows
        .computeIfAbsent(cell, key -> new ArrayList<>(2))
        .add(number);
  }

  private void weigh(List<ResultRow> all) {
    rows.forEach(
        (cell, numbers) -> {
          Severity gravest =
              numbers.stream()
                  .map(number -> all.get(number).severity())
                  .min(Severity::compareTo)
                  .orElseThrow();
          bySeverity.computeIfAbsent(gravest, key -> new ArrayList<>()).add(cell);
        });
  }
}
