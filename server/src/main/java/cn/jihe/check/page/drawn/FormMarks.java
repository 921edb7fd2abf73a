package cn.jihe.check.page.drawn;

import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingRow;
import cn.jihe.excel.grid.CellPlace;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import cn.jihe.rule.told.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cell of a drawing each entry of a form marks. */
final class FormMarks {

  private static final Comparator<Mark> GRAVEST_FIRST =
      Comparator.comparing(Mark::further)
          .thenComparing(Mark::severity)
          .thenComparingInt(Mark::number);

  /**
   * A mark.
   *
   * @param number the entry's, from 1
   * @param cell the cell that is marked, perhaps one that another covers
   * @param further whether the entry stands at another cell and is about this one, too
   */
  record Mark(int number, Severity severity, CellRef cell, boolean further) {}

  /**
   * An entry that marks no cell of the drawing's sheet.
   *
   * @param number the entry's, from 1
   */
  record Apart(int number, Entry entry) {}

  private final SheetDrawing drawing;
  private final Map<CellPlace, DrawingCell> owners = new HashMap<>();

  /** By the region of the cell that is marked; no two cells have one of them in common. */
  private final Map<Span, List<Mark>> marks = new HashMap<>();

  /** What is about the form as a whole, by the cell that names it. */
  private final Map<Span, List<Mark>> wholes = new HashMap<>();

  private final List<Mark> beyond = new ArrayList<>();
  private final List<Apart> apart = new ArrayList<>();

  /**
   * Of the entries of a form.
   *
   * @param entries in the order of their numbers
   */
  FormMarks(SheetDrawing drawing, List<Entry> entries) {
    this.drawing = drawing;
    for (DrawingRow row : drawing.rows()) {
      row.cells().forEach(this::own);
    }
    for (int i = 0; i < entries.size(); i++) {
      take(i + 1, entries.get(i));
    }
    marks.values().forEach(each -> each.sort(GRAVEST_FIRST));
    beyond.sort(Comparator.comparing(Mark::cell).thenComparing(GRAVEST_FIRST));
  }

  private void own(DrawingCell cell) {
    Span region = cell.region();
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
        owners.put(new CellPlace(row, column), cell);
      }
    }
    owners.putIfAbsent(new CellPlace(cell.ref().row(), cell.ref().column()), cell);
  }

  private void take(int number, Entry entry) {
    if (entry.whole() || !isHere(entry.cell())) {
      apart.add(new Apart(number, entry));
      whole(number, entry);
    } else {
      mark(new Mark(number, entry.severity(), entry.cell(), false));
    }
    entry
        .also()
        .filter(this::isHere)
        .filter(cell -> !cell.equals(entry.cell()))
        .forEach(cell -> mark(new Mark(number, entry.severity(), cell, true)));
  }

  /** The drawn cell that shows this one. */
  Optional<DrawingCell> owner(CellRef cell) {
    return isHere(cell)
        ? Optional.ofNullable(owners.get(new CellPlace(cell.row(), cell.column())))
        : Optional.empty();
  }

  private void whole(int number, Entry entry) {
    CellRef cell = entry.cell();
    DrawingCell owner = owners.get(new CellPlace(cell.row(), cell.column()));
    if (owner != null && isHere(cell)) {
      wholes
          .computeIfAbsent(owner.region(), first -> new ArrayList<>(1))
          .add(new Mark(number, entry.severity(), cell, false));
    }
  }

  private void mark(Mark mark) {
    DrawingCell owner = owners.get(new CellPlace(mark.cell().row(), mark.cell().column()));
    if (owner == null) {
      if (!mark.further()) {
        beyond.add(mark);
      }
      return;
    }
    List<Mark> all = marks.computeIfAbsent(owner.region(), cell -> new ArrayList<>(1));
    // A finding about two cells that are merged into one marks it once.
    if (all.stream().noneMatch(other -> other.number() == mark.number())) {
      all.add(mark);
    }
  }

  private boolean isHere(CellRef cell) {
    return cell.sheetIndex() == drawing.area().sheetIndex()
        && cell.sheet().equals(drawing.area().sheet());
  }

  /** The marks of a cell, the gravest of its own first. */
  List<Mark> of(DrawingCell cell) {
    return marks.getOrDefault(cell.region(), List.of());
  }

  /** What is about the form as a whole and named by this cell, but not marked there. */
  List<Mark> ofWhole(DrawingCell cell) {
    return wholes.getOrDefault(cell.region(), List.of());
  }

  /** How many cells have a finding. */
  long count() {
    return marks.values().stream().filter(each -> !each.getFirst().further()).count();
  }

  /** Whether a cell is marked that a finding of another cell is about. */
  boolean anyFurther() {
    return marks.values().stream().flatMap(List::stream).anyMatch(Mark::further);
  }

  /** Marks of cells that are not in the drawing. */
  List<Mark> beyond() {
    return beyond;
  }

  /** What is said of the form as a whole, or of a cell that stands on another sheet. */
  List<Apart> apart() {
    return apart;
  }
}
