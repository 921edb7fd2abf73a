package cn.jihe.excel;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/** Our comments on flagged cells; the clerk's own stay above them. */
final class CommentMarks {

  private static final String AUTHOR = "绩核";

  /** How Excel names the author of a threaded comment's stand-in. */
  private static final String THREADED = "tc=";

  private static final int WIDTH_IN_COLUMNS = 4;
  private static final int CHARACTERS_A_LINE = 28;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 18;

  private CommentMarks() {}

  /** Whether the cell has a conversation of Microsoft 365, beside which no note may stand. */
  static boolean isThreaded(Sheet sheet, CellAddress at) {
    Comment comment = sheet.getCellComment(at);
    return comment != null
        && comment.getAuthor() != null
        && comment.getAuthor().startsWith(THREADED);
  }

  /** Puts a text of ours on a cell, below what stands there. */
  static void add(Sheet sheet, CellAddress at, String text) {
    Comment comment = sheet.getCellComment(at);
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    if (comment != null) {
      comment.setString(RichTexts.extended(comment.getString(), "\n" + Mark.INVISIBLE + text));
      return;
    }
    ClientAnchor anchor = helper.createClientAnchor();
    int lastColumn = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
    int column = Math.min(at.getColumn() + 1, lastColumn - WIDTH_IN_COLUMNS);
    anchor.setCol1(column);
    anchor.setCol2(column + WIDTH_IN_COLUMNS);
    anchor.setRow1(Math.max(0, at.getRow() - 1));
    anchor.setRow2(anchor.getRow1() + rows(text));
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    Comment ours = drawing.createCellComment(anchor);
    ours.setAuthor(AUTHOR);
    ours.setString(helper.createRichTextString(Mark.INVISIBLE + text));
    ours.setAddress(at);
  }

  private static int rows(String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
    return Math.clamp(lines + 1L, FEWEST_ROWS, MOST_ROWS);
  }

  /** Takes our texts away; a comment that was ours alone goes, the clerk's is as it was. */
  static void clean(Sheet sheet) {
    for (Map.Entry<CellAddress, ? extends Comment> entry :
        List.copyOf(sheet.getCellComments().entrySet())) {
      Comment comment = entry.getValue();
      int ours = comment.getString().getString().indexOf(Mark.INVISIBLE);
      if (ours == 0) {
        remove(sheet, entry.getKey());
      } else if (ours > 0) {
        comment.setString(RichTexts.copy(comment.getString(), ours - 1));
      }
    }
  }

  /** POI takes a comment from a cell only; a cell made for that goes again. */
  private static void remove(Sheet sheet, CellAddress at) {
    Row row = sheet.getRow(at.getRow());
    boolean newRow = row == null;
    Row own = newRow ? sheet.createRow(at.getRow()) : row;
    Cell cell = own.getCell(at.getColumn());
    boolean newCell = cell == null;
    Cell target = newCell ? own.createCell(at.getColumn()) : cell;
    target.removeCellComment();
    if (newCell) {
      own.removeCell(target);
    }
    if (newRow) {
      sheet.removeRow(own);
    }
  }
}
