package cn.jihe.excel.correct;

import cn.jihe.excel.correct.PlainFormula.Area;
import cn.jihe.excel.correct.PlainFormula.At;
import cn.jihe.excel.grid.Span;
import cn.jihe.file.WorkTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which formulas depend on cells that have changed, directly or by others. */
final class Dependents {

  /** Formulas that depend on those further down are found in as many turns; the rest is left. */
  private static final int MOST_TURNS = 50;

  /** Columns by rows by sheets. */
  private final Map<Integer, NavigableMap<Integer, NavigableSet<Integer>>> changed =
      new HashMap<>();

  private Dependents() {}

  /** In the order given. */
  static List<PlainFormula> of(Collection<PlainFormula> formulas, Collection<At> changed) {
    Dependents dependents = new Dependents();
    changed.forEach(dependents::add);
    List<PlainFormula> left = new ArrayList<>(formulas);
    List<PlainFormula> found = new ArrayList<>();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      List<PlainFormula> others = new ArrayList<>();
      for (PlainFormula formula : left) {
        WorkTime.check();
        if (dependents.touch(formula)) {
          dependents.add(formula.cell());
          found.add(formula);
        } else {
          others.add(formula);
        }
      }
      if (others.size() == left.size()) {
        break;
      }
      left = others;
    }
    return found;
  }

  private void add(At cell) {
    changed
        .computeIfAbsent(cell.sheet(), key -> new TreeMap<>())
        .computeIfAbsent(cell.place().row(), key -> new TreeSet<>())
        .add(cell.place().column());
  }

  private boolean touch(PlainFormula formula) {
    return formula.reads().stream().anyMatch(this::touches);
  }

  private boolean touches(Area area) {
    Span span = area.span();
    NavigableMap<Integer, NavigableSet<Integer>> rows = changed.get(area.sheet());
    return rows != null
        && rows.subMap(span.firstRow(), true, span.lastRow(), true).values().stream()
            .map(columns -> columns.ceiling(span.firstColumn()))
            .anyMatch(column -> column != null && column <= span.lastColumn());
  }
}
