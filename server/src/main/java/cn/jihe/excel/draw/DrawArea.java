package cn.jihe.excel.draw;

import cn.jihe.excel.grid.CellNames;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.CellRef;
import cn.jihe.form.FormPlace;
import java.util.Collection;

/**
 * A part of a sheet that is to be drawn.
 *
 * @param sheet the sheet's name
 * @param sheetIndex its number among the sheets that are not ours, from 0; tells sheets of one name
 *     apart
 * @param range all of it
 */
public record DrawArea(String sheet, int sheetIndex, Span range) {

  /** So many rows are drawn, those at the top. */
  public static final int MOST_ROWS = 500;

  /** So many columns are drawn, those on the left. */
  public static final int MOST_COLUMNS = 90;

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
    return new DrawArea(title.sheet(), title.sheetIndex(), drawn);
  }

  /** What is drawn of it: no more than is allowed. */
  public Span drawn() {
    return new Span(
        range.firstRow(),
        range.firstColumn(),
        Math.min(range.lastRow(), range.firstRow() + MOST_ROWS - 1),
        Math.min(range.lastColumn(), range.firstColumn() + MOST_COLUMNS - 1));
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
