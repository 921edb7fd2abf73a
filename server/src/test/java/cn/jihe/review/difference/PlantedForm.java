package cn.jihe.review.difference;

import cn.jihe.form.CellRef;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Form;
import cn.jihe.form.FormAssembler;
import cn.jihe.form.FormCells;
import cn.jihe.form.FormCells.Located;
import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A form whose rows can be changed as a clerk changes them: what is below moves along, and merged
 * names of levels grow and shrink.
 */
final class PlantedForm {

  private static final String TABLE = "indicators[";
  private static final Set<String> LEVELS = Set.of("level1", "level2");

  private final FormCells source;
  private final Map<FieldPath, Located> others = new LinkedHashMap<>();
  private final int first;
  final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, Located> columns = new LinkedHashMap<>();

  PlantedForm(Form form) {
    this.source = form.source();
    source
        .cells()
        .forEach(
            (path, located) -> {
              if (!path.value().startsWith(TABLE)) {
                others.put(path, located);
              }
            });
    this.first = form.indicators().getFirst().level3().cell().row();
    for (int i = 0; i < source.indicatorCount(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (Map.Entry<FieldPath, Located> cell : source.cells().entrySet()) {
        if (cell.getKey().value().startsWith(TABLE + i + "]")) {
          columns.putIfAbsent(cell.getKey().leaf(), cell.getValue());
          row.put(cell.getKey().leaf(), cell.getValue().value().text());
        }
      }
      rows.add(row);
    }
  }

  /** What a field outside the rows says. */
  String text(String path) {
    Located located = others.get(new FieldPath(path));
    return located == null ? "" : located.value().text();
  }

  void set(String path, String text) {
    others.computeIfPresent(
        new FieldPath(path),
        (same, located) -> new Located(located.cell(), RawValue.ofText(text), located.whole()));
  }

  String at(int row, String leaf) {
    return Objects.requireNonNull(rows.get(row).get(leaf));
  }

  void add(int row, String name, String target) {
    Map<String, String> added = new LinkedHashMap<>(rows.get(row));
    added.put("level3", name);
    added.put("target", target);
    rows.add(row + 1, added);
  }

  /** The runs of rows that have the same text here, each with its first and the row behind it. */
  List<int[]> runs(String leaf) {
    List<int[]> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !isSame(start, i, leaf)) {
        runs.add(new int[] {start, i});
        start = i;
      }
    }
    return runs;
  }

  private boolean isSame(int one, int other, String leaf) {
    return at(one, leaf).equals(at(other, leaf)) && at(one, "level1").equals(at(other, "level1"));
  }

  /** The first of two neighbouring runs comes behind the second. */
  void swap(int[] one, int[] next) {
    List<Map<String, String>> moved = new ArrayList<>(rows.subList(one[0], one[1]));
    rows.subList(one[0], one[1]).clear();
    rows.addAll(one[0] + next[1] - next[0], moved);
  }

  Form form() {
    Map<FieldPath, Located> cells = new LinkedHashMap<>();
    int grown = rows.size() - source.indicatorCount();
    int last = first + source.indicatorCount();
    others.forEach(
        (path, located) -> {
          if (located.cell().row() < first) {
            cells.put(path, located);
          }
        });
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      rows.get(i)
          .forEach(
              (leaf, text) -> cells.put(FieldPath.ofIndicator(row, leaf), cell(row, leaf, text)));
    }
    others.forEach(
        (path, located) -> {
          if (located.cell().row() >= first) {
            int shift = located.cell().row() >= last ? grown : 0;
            cells.put(
                path,
                new Located(
                    at(located.cell(), located.cell().row() + shift),
                    located.value(),
                    located.whole()));
          }
        });
    return FormAssembler.assemble(
        new FormCells(
            source.kind(),
            source.place(),
            source.year(),
            source.moneyUnit(),
            source.fundRows(),
            source.declaredParts(),
            rows.size(),
            List.of(),
            cells));
  }

  private Located cell(int row, String leaf, String text) {
    int from = row;
    while (LEVELS.contains(leaf) && from > 0 && isSame(from - 1, row, leaf)) {
      from--;
    }
    Located column = Objects.requireNonNull(columns.get(leaf));
    return new Located(at(column.cell(), first + from), RawValue.ofText(text), true);
  }

  private static CellRef at(CellRef cell, int row) {
    return new CellRef(cell.sheet(), cell.sheetIndex(), row, cell.column());
  }
}
