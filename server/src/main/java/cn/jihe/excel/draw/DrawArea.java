package cn.jihe.excel.draw;

import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.form.FormPlace;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sheet that is to be drawn.
 *
 * @param sheet the sheet's name
 * @param sheetIndex its number among the sheets that are not ours, from 0; tells sheets of one name
 *     apart
 * @param range all of it
 * @param head rows far above that name its columns; null when it has its own
 */
public record DrawArea(String sheet, int sheetIndex, Span range, @Nullable Head head) {

  /**
   * Rows above a list of forms, of which each has some rows and no titles of its own.
   *
   * @param first the first of them, from 0
   * @param labels the row in which the columns are named; more rows may belong to it
   * @param last the last that may belong to it
   */
  public record Head(int first, int labels, int last) {}

  /** So many rows are drawn, those at the top. */
  public static final int MOST_ROWS = 500;

  /** So many columns are drawn, those on the left. */
  public static final int MOST_COLUMNS = 90;

  /** So many cells are drawn; of a form with many columns fewer rows. */
  private static final int MOST_CELLS = 10_000;

  /** So many rows may lie between a list's title and the names of its columns. */
  private static final int ROWS_OF_TITLE = 8;

  /** The names of columns stand in so many rows at most. */
  private static final int ROWS_OF_LABELS = 3;

  /** Up to so many columns a column is drawn beside a form. */
  private static final int USUAL_COLUMNS = 26;

  /**
   * The range of a form, and the row or column right beside it when one of these cells stands
   * there.
   *
   * @param wanted cells that should be in the drawing, on whatever sheet
   */
  public static DrawArea around(FormPlace place, Collection<CellRef> wanted) {
    CellRef title = place.title();
    Span named = CellNames.span(place.range());
    Span range = named == null ? Span.ofCell(title.row(), title.column()) : named;
    Span wider = range;
    for (CellRef cell : wanted) {
      boolean here = cell.sheetIndex() == title.sheetIndex() && cell.sheet().equals(title.sheet());
      if (here && isBeside(range, cell)) {
        wider = with(wider, cell);
      }
    }
    boolean tooWide = wider.lastColumn() - wider.firstColumn() >= USUAL_COLUMNS;
    Span drawn =
        tooWide
            ? new Span(wider.firstRow(), range.firstColumn(), wider.lastRow(), range.lastColumn())
            : wider;
    return withHead(place, new DrawArea(title.sheet(), title.sheetIndex(), drawn, null));
  }

  /** A part of a sheet that names its columns itself. */
  public static DrawArea of(String sheet, int sheetIndex, Span range) {
    return new DrawArea(sheet, sheetIndex, range, null);
  }

  private static DrawArea withHead(FormPlace place, DrawArea area) {
    int start = area.range().firstRow();
    int labels = place.headerOrTitle().row();
    if (labels >= start) {
      return area;
    }
    int title = place.title().row();
    int first = title < labels && labels - title <= ROWS_OF_TITLE ? title : labels;
    if (labels + ROWS_OF_LABELS >= start) {
      Span all = area.range();
      Span taller = new Span(first, all.firstColumn(), all.lastRow(), all.lastColumn());
      return of(area.sheet(), area.sheetIndex(), taller);
    }
    Head head = new Head(first, labels, labels + ROWS_OF_LABELS - 1);
    return new DrawArea(area.sheet(), area.sheetIndex(), area.range(), head);
  }

  /** What is drawn of it: no more than is allowed. */
  public Span drawn() {
    int lastColumn = Math.min(range.lastColumn(), range.firstColumn() + MOST_COLUMNS - 1);
    int columns = lastColumn - range.firstColumn() + 1;
    int rows = Math.min(MOST_ROWS, MOST_CELLS / columns);
    int lastRow = Math.min(range.lastRow(), range.firstRow() + rows - 1);
    return new Span(range.firstRow(), range.firstColumn(), lastRow, lastColumn);
  }

  private static boolean isBeside(Span range, CellRef cell) {
    return cell.row() >= range.firstRow() - 1
        && cell.row() <= range.lastRow() + 1
        && cell.column() >= range.firstColumn() - 1
        && cell.column() <= range.lastColumn() + 1;
  }

  private static Span with(Span range, CellRef cell) {
    return new Span(
        Math.min(range.firstRow(), cell.row()),
        Math.min(range.firstColumn(), cell.column()),
        Math.max(range.lastRow(), cell.row()),
        Math.max(range.lastColumn(), cell.column()));
  }
}
