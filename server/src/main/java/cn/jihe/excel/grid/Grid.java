package cn.jihe.excel.grid;

import cn.jihe.form.CellRef;
import cn.jihe.form.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A sheet as a reader sees it: what its cells show and which of them are merged. Immutable, and
 * sparse: a lonely cell in the last column costs no more than any other.
 */
public final class Grid {

  private final String sheet;
  private final int sheetIndex;

  /** Numbers of the rows that show something, from the top. */
  private final List<Integer> numbers;

  /** The cells of these rows, each from left to right. */
  private final List<List<GridCell>> rows;

  private final List<Span> merged;
  private final Merges merges;
  private final HiddenParts hidden;
  private final UnseenContents unseen;

  public Grid(String sheet, int sheetIndex, Collection<GridCell> cells, List<Span> merged) {
    this(sheet, sheetIndex, cells, merged, HiddenParts.NONE, UnseenContents.NONE);
  }

  /**
   * A sheet.
   *
   * @param cells of several in one place the last counts
   * @param unseen what cells hold besides what they show
   */
  public Grid(
      String sheet,
      int sheetIndex,
      Collection<GridCell> cells,
      List<Span> merged,
      HiddenParts hidden,
      UnseenContents unseen) {
    this.sheet = sheet;
    this.hidden = hidden;
    this.unseen = unseen;
    this.merged = List.copyOf(merged);
    this.sheetIndex = sheetIndex;
    this.numbers = new ArrayList<>();
    this.rows = new ArrayList<>();
    GridCell before = null;
    for (GridCell cell : inOrder(cells)) {
      if (before == null || before.row() != cell.row()) {
        numbers.add(cell.row());
        rows.add(new ArrayList<>());
      } else if (before.column() == cell.column()) {
        rows.getLast().removeLast();
      }
      rows.getLast().add(cell);
      before = cell;
    }
    this.merges = Merges.within(merged, lastRow() + 1);
  }

  /** A sheet without cells. */
  static Grid empty(String sheet, int sheetIndex) {
    return new Grid(sheet, sheetIndex, List.of(), List.of());
  }

  /** A sheet that cannot be read. */
  static Grid broken(String sheet, int index) {
    return new Grid(
        sheet, index, List.of(), List.of(), HiddenParts.NONE, UnseenContents.EVERYTHING);
  }

  /** Row by row; nearly every file has them so. */
  private static Collection<GridCell> inOrder(Collection<GridCell> cells) {
    GridCell before = null;
    for (GridCell cell : cells) {
      if (before != null && ORDER.compare(before, cell) > 0) {
        List<GridCell> sorted = new ArrayList<>(cells);
        sorted.sort(ORDER);
        return sorted;
      }
      before = cell;
    }
    return cells;
  }

  private static final Comparator<GridCell> ORDER =
      Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column);

  /** The same sheet as if it had only these columns, both included; addresses stay the same. */
  public Grid columns(int first, int last) {
    List<GridCell> kept = new ArrayList<>();
    for (List<GridCell> row : rows) {
      for (GridCell cell : row) {
        Span span = span(cell.row(), cell.column());
        if (span.firstColumn() <= last && span.lastColumn() >= first) {
          kept.add(cell);
        }
      }
    }
    List<Span> spans =
        merged.stream()
            .filter(span -> span.firstColumn() <= last && span.lastColumn() >= first)
            .toList();
    return new Grid(sheet, sheetIndex, kept, spans, hidden, unseen);
  }

  /** The same sheet with this cell in the place of the one that stood there, if any did. */
  public Grid with(GridCell cell) {
    return with(Map.of(new CellPlace(cell.row(), cell.column()), cell.value()));
  }

  /** The same sheet with these values in the place of those that stood there, if any did. */
  public Grid with(Map<CellPlace, RawValue> values) {
    List<GridCell> cells = new ArrayList<>();
    for (List<GridCell> row : rows) {
      for (GridCell cell : row) {
        if (!values.containsKey(new CellPlace(cell.row(), cell.column()))) {
          cells.add(cell);
        }
      }
    }
    values.forEach(
        (at, value) -> {
          GridCell cell = new GridCell(at.row(), at.column(), value);
          if (cell.showsSomething()) {
            cells.add(cell);
          }
        });
    return new Grid(sheet, sheetIndex, cells, merged, hidden, unseen);
  }

  public String sheet() {
    return sheet;
  }

  /** Its number among the sheets that are not ours, from 0. */
  public int sheetIndex() {
    return sheetIndex;
  }

  /** What of the sheet nobody sees who opens it. */
  public HiddenParts hidden() {
    return hidden;
  }

  /** What its cells hold besides what they show; as it was read, whatever was changed since. */
  public UnseenContents unseen() {
    return unseen;
  }

  /** The first row that shows something; -1 on an empty sheet. */
  public int firstRow() {
    return numbers.isEmpty() ? -1 : numbers.getFirst();
  }

  /** The last row that shows something; -1 on an empty sheet. */
  public int lastRow() {
    return numbers.isEmpty() ? -1 : numbers.getLast();
  }

  /** The rows between two, both included, that show something. */
  public List<Integer> filledRows(int first, int last) {
    int from = place(first);
    int to = last == Integer.MAX_VALUE ? numbers.size() : place(last + 1);
    return from >= to ? List.of() : Collections.unmodifiableList(numbers.subList(from, to));
  }

  /**
   * The cells of a row that show something, from left to right; merged ones at their anchor only.
   */
  public List<GridCell> filled(int row) {
    int place = place(row);
    return place < numbers.size() && numbers.get(place) == row
        ? Collections.unmodifiableList(rows.get(place))
        : List.of();
  }

  public boolean isFilled(int row) {
    return !filled(row).isEmpty();
  }

  /** Where a row is among those that show something, or the next one below. */
  private int place(int row) {
    int found = Collections.binarySearch(numbers, row);
    return found < 0 ? -found - 1 : found;
  }

  /** The merged region that covers a cell, or the cell itself. */
  public Span span(int row, int column) {
    return merges.at(row, column);
  }

  /** The first cells of regions that reach down into a row and show something there. */
  public List<GridCell> reachingInto(int row) {
    return merges.inRow(row).stream()
        .filter(span -> span.firstRow() < row)
        .map(
            span ->
                new GridCell(
                    span.firstRow(),
                    span.firstColumn(),
                    value(span.firstRow(), span.firstColumn())))
        .filter(cell -> !cell.text().isEmpty())
        .toList();
  }

  /** What a cell shows; a merged cell shows what its region's first cell holds. */
  public RawValue value(int row, int column) {
    Span span = span(row, column);
    List<GridCell> cells = filled(span.firstRow());
    int low = 0;
    int high = cells.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = cells.get(middle).column();
      if (at == span.firstColumn()) {
        return cells.get(middle).value();
      }
      if (at < span.firstColumn()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return RawValue.EMPTY;
  }

  public String text(int row, int column) {
    return value(row, column).text();
  }

  /** The address of a cell; of a merged region's first cell for all cells in it. */
  public CellRef ref(int row, int column) {
    Span span = span(row, column);
    return new CellRef(sheet, sheetIndex, span.firstRow(), span.firstColumn());
  }
}
