package cn.jihe.excel.draw;

import cn.jihe.excel.draw.CellLook.Across;
import cn.jihe.excel.draw.CellLook.Side;
import cn.jihe.excel.draw.SheetDrawing.DrawingCell;
import cn.jihe.excel.draw.SheetDrawing.DrawingColumn;
import cn.jihe.excel.draw.SheetDrawing.DrawingRow;
import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.Span;
import cn.jihe.file.WorkTime;
import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws rows of one sheet that follow each other. */
final class DrawingMaker {

  private final Span range;
  private final Grid grid;
  private final SheetLook look;

  /** Which places are drawn already, row by row. */
  private final BitSet taken = new BitSet();

  /** The first cells of all that is drawn. */
  private final Set<CellRef> drawn;

  private DrawingMaker(Span range, Grid grid, SheetLook look, Set<CellRef> drawn) {
    this.range = range;
    this.grid = grid;
    this.look = look;
    this.drawn = drawn;
  }

  static SheetDrawing draw(DrawArea area, Grid grid, SheetLook look) {
    Set<CellRef> drawn = new HashSet<>();
    List<DrawingRow> rows = new ArrayList<>();
    if (area.head() != null) {
      rows.addAll(new DrawingMaker(head(area, area.head(), grid), grid, look, drawn).rows());
    }
    DrawingMaker all = new DrawingMaker(area.drawn(), grid, look, drawn);
    rows.addAll(all.rows());
    return new SheetDrawing(area, all.columns(), rows);
  }

  /** As many rows as the names of the columns take. */
  private static Span head(DrawArea area, DrawArea.Head head, Grid grid) {
    Span range = area.drawn();
    int last = head.labels();
    for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
      last = Math.max(last, grid.span(head.labels(), column).lastRow());
    }
    return new Span(
        head.first(), range.firstColumn(), Math.min(last, head.last()), range.lastColumn());
  }

  private List<DrawingColumn> columns() {
    List<DrawingColumn> columns = new ArrayList<>();
    for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
      boolean hidden = grid.hidden().hidesColumns(Span.ofCell(range.firstRow(), column));
      columns.add(new DrawingColumn(column, look.width(column), hidden));
    }
    return columns;
  }

  private List<DrawingRow> rows() {
    List<DrawingRow> rows = new ArrayList<>();
    for (int row = range.firstRow(); row <= range.lastRow(); row++) {
      WorkTime.check();
      boolean hidden = grid.hidden().hidesRows(Span.ofCell(row, range.firstColumn()));
      rows.add(new DrawingRow(row, look.height(row), hidden, cells(row)));
    }
    return rows;
  }

  private List<DrawingCell> cells(int row) {
    List<DrawingCell> cells = new ArrayList<>();
    int column = range.firstColumn();
    while (column <= range.lastColumn()) {
      if (!taken.get(place(row, column))) {
        cells.add(cell(row, column));
      }
      column++;
    }
    return cells;
  }

  /** A file may say of regions that they overlap: then the one drawn first has the place. */
  private DrawingCell cell(int row, int column) {
    Span merged = grid.span(row, column);
    Span region = clipped(merged);
    boolean whole =
        region.firstRow() == row
            && region.firstColumn() == column
            && isFree(region)
            && drawn.add(grid.ref(row, column));
    if (!whole) {
      region = Span.ofCell(row, column);
    }
    for (int each = region.firstRow(); each <= region.lastRow(); each++) {
      taken.set(place(each, region.firstColumn()), place(each, region.lastColumn()) + 1);
    }
    boolean first = merged.firstRow() == row && merged.firstColumn() == column;
    RawValue value = whole || first ? grid.value(row, column) : RawValue.EMPTY;
    CellRef ref =
        whole ? grid.ref(row, column) : new CellRef(grid.sheet(), grid.sheetIndex(), row, column);
    return new DrawingCell(ref, region, value.text(), look(region, value));
  }

  private Span clipped(Span region) {
    return new Span(
        Math.max(region.firstRow(), range.firstRow()),
        Math.max(region.firstColumn(), range.firstColumn()),
        Math.min(region.lastRow(), range.lastRow()),
        Math.min(region.lastColumn(), range.lastColumn()));
  }

  private boolean isFree(Span region) {
    for (int row = region.firstRow(); row <= region.lastRow(); row++) {
      int next = taken.nextSetBit(place(row, region.firstColumn()));
      if (next >= 0 && next <= place(row, region.lastColumn())) {
        return false;
      }
    }
    return true;
  }

  private int place(int row, int column) {
    return (row - range.firstRow()) * DrawArea.MOST_COLUMNS + column - range.firstColumn();
  }

  /** The lines around merged cells are those of the cells at their corners. */
  private CellLook look(Span region, RawValue value) {
    CellLook first = look.cell(region.firstRow(), region.firstColumn());
    Across across = first.across() == Across.GENERAL ? across(value) : first.across();
    if (region.isSingle()) {
      return first.with(across, first.borders());
    }
    Set<Side> sides = EnumSet.noneOf(Side.class);
    CellLook right = look.cell(region.firstRow(), region.lastColumn());
    CellLook below = look.cell(region.lastRow(), region.firstColumn());
    CellLook last = look.cell(region.lastRow(), region.lastColumn());
    take(sides, first, Side.TOP, Side.LEFT);
    take(sides, right, Side.TOP, Side.RIGHT);
    take(sides, below, Side.BOTTOM, Side.LEFT);
    take(sides, last, Side.BOTTOM, Side.RIGHT);
    return first.with(across, sides);
  }

  private static void take(Set<Side> sides, CellLook corner, Side one, Side other) {
    for (Side side : List.of(one, other)) {
      if (corner.borders().contains(side)) {
        sides.add(side);
      }
    }
  }

  private static Across across(RawValue value) {
    return value.trouble() != null
        ? Across.CENTER
        : value.number() != null ? Across.RIGHT : Across.LEFT;
  }
}
