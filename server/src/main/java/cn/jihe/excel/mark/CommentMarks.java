package cn.jihe.excel.mark;

import cn.jihe.excel.grid.OwnMark;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
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
      comment.setString(RichTexts.extended(comment.getString(), "\n" + OwnMark.INVISIBLE + text));
      return;
    }
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    Comment ours = drawing.createCellComment(CommentBox.of(sheet, at, text));
    ours.setAuthor(AUTHOR);
    ours.setString(helper.createRichTextString(OwnMark.INVISIBLE + text));
    ours.setAddress(at);
  }

  /**
   * Takes our texts away: a comment that was ours alone goes, the clerk's is as it was. Says
   * whether there were any.
   */
  static boolean clean(Sheet sheet) {
    boolean any = false;
    for (Map.Entry<CellAddress, ? extends Comment> entry :
        List.copyOf(sheet.getCellComments().entrySet())) {
      Comment comment = entry.getValue();
      int ours = comment.getString().getString().indexOf(OwnMark.INVISIBLE);
      any |= ours >= 0;
      if (ours == 0) {
        remove(sheet, entry.getKey());
      } else if (ours > 0) {
        comment.setString(RichTexts.copy(comment.getString(), ours - 1));
      }
    }
    return any;
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
