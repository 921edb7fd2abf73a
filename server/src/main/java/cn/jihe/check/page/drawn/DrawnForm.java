package cn.jihe.check.page.drawn;

import java.util.List;
import java.util.Map;

/**
 * A form as the page draws it. Its cells, marks and parts are views, too: what is empty is not
 * shown.
 *
 * @param number the form's, from 1; part of every id
 * @param sheet the sheet's name
 * @param label what the region is called that can be scrolled
 * @param caption sheet, range and how many marks
 * @param width how wide it is at least: a class
 * @param whole what is said of the form as a whole
 * @param columns those that are drawn
 * @param rows those that are drawn, and between them what is hidden
 * @param asides cells that are not in the table
 * @param hasFurther whether a cell is marked that a finding of another cell is about
 * @param hasPins whether a remark is pinned to a cell
 * @param t texts by their keys
 */
public record DrawnForm(
    int number,
    String sheet,
    String label,
    String caption,
    String width,
    List<WholeMark> whole,
    List<DrawnColumn> columns,
    List<DrawnRow> rows,
    List<DrawnAside> asides,
    boolean hasFurther,
    boolean hasPins,
    Map<String, String> t) {

  public DrawnForm {
    whole = List.copyOf(whole);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    asides = List.copyOf(asides);
  }

  /** Whether anything in it is marked. */
  public boolean isMarked() {
    return !whole.isEmpty()
        || asides.stream().anyMatch(aside -> !aside.counts().isEmpty())
        || rows.stream().anyMatch(DrawnRow::isMarked);
  }

  /**
   * What is said of the form as a whole, or of a cell that stands elsewhere.
   *
   * @param place 整张表, or where the cell stands
   */
  public record WholeMark(DrawnMark mark, String place, String message) {}

  /**
   * A column.
   *
   * @param style its share of the table's width: a class
   */
  public record DrawnColumn(String letters, String style) {}

  /**
   * A row of the table: one of the sheet, or what is said of hidden ones.
   *
   * @param number of the row, from 1; 0 of hidden ones
   * @param style how high it is at least: a class
   * @param gaps of hidden rows what lies between cells that reach across them, from left to right
   */
  public record DrawnRow(int number, String style, List<DrawnCell> cells, List<Gap> gaps) {
    public DrawnRow {
      cells = List.copyOf(cells);
      gaps = List.copyOf(gaps);
    }

    boolean isMarked() {
      return cells.stream().anyMatch(cell -> !cell.marks().isEmpty())
          || gaps.stream().flatMap(gap -> gap.asides().stream()).anyMatch(DrawnAside::isMarked);
    }
  }

  /**
   * Some columns of hidden rows.
   *
   * @param asides what is hidden, in the widest gap; none in the others
   */
  public record Gap(int columns, List<DrawnAside> asides) {
    public Gap {
      asides = List.copyOf(asides);
    }
  }

  /**
   * Cells that are not in the table and can be unfolded.
   *
   * @param title such as 已隐藏 2 行（第 20–21 行）
   * @param counts how many marks of each severity
   */
  public record DrawnAside(String title, List<DrawnCount> counts, List<DrawnCell> cells) {
    public DrawnAside {
      counts = List.copyOf(counts);
      cells = List.copyOf(cells);
    }

    boolean isMarked() {
      return !counts.isEmpty();
    }
  }

  /** How many marks of a severity, in words. */
  public record DrawnCount(String style, String sign, String text) {}

  /**
   * A cell of the table, or several that are merged.
   *
   * @param id by which it is linked to
   * @param name its address
   * @param also addresses of marked cells that it covers, with blanks between
   * @param columns how many it covers
   * @param rows how many rows of the table it covers
   * @param style classes
   * @param severity the gravest of its findings; those about the form as a whole, which stand above
   *     it, are named at the title, where they are not drawn
   * @param findings their numbers, with blanks between
   * @param further numbers of findings at other cells that are about it, too
   * @param spots ids by which the covered cells are linked to
   * @param marks the gravest first
   * @param pins remarks, which link to where they are told
   * @param text what it shows, or the beginning of it
   * @param rest what follows when it is unfolded
   * @param more what unfolds it
   */
  public record DrawnCell(
      String id,
      String name,
      String also,
      int columns,
      int rows,
      String style,
      String severity,
      String findings,
      String further,
      List<String> spots,
      List<DrawnMark> marks,
      List<DrawnMark> pins,
      String text,
      String rest,
      String more) {

    /** The same cell where findings about the form as a whole are named by it, too. */
    DrawnCell named(String gravest, String numbers) {
      return new DrawnCell(
          id, name, also, columns, rows, style, gravest, numbers, further, spots, marks, pins, text,
          rest, more);
    }

    /** The same cell with remarks. */
    DrawnCell pinned(List<DrawnMark> remarks) {
      return new DrawnCell(
          id, name, also, columns, rows, style, severity, findings, further, spots, marks, remarks,
          text, rest, more);
    }
  }

  /**
   * A mark, which links to its finding.
   *
   * @param sign with the finding's number
   * @param word what is read out in place of the sign
   */
  public record DrawnMark(String href, String style, String sign, String word) {}
}
