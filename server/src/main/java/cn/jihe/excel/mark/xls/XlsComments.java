package cn.jihe.excel.mark.xls;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.excel.mark.content.MarkColour;
import cn.jihe.excel.mark.content.MarkContent;
import cn.jihe.excel.mark.content.NoteText;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;

/** Our comments on the flagged cells of a sheet; the clerk's own stay above them. */
final class XlsComments {

  private final Sheet sheet;
  private final MergedAreas merged;
  private final XlsTexts texts;

  XlsComments(Sheet sheet, MergedAreas merged, XlsTexts texts) {
    this.sheet = sheet;
    this.merged = merged;
    this.texts = texts;
  }

  /**
   * Puts a text of ours on a cell, below what stands there. Says whether it could: a conversation
   * is left alone.
   *
   * @param remarked whether a reviewer says something in it
   */
  boolean add(CellAddress at, NoteText text, boolean remarked) {
    Comment comment = sheet.getCellComment(at);
    if (comment == null) {
      Comment ours =
          sheet
              .createDrawingPatriarch()
              .createCellComment(XlsCommentBox.of(sheet, merged, at, text.plain()));
      ours.setAuthor(MarkContent.AUTHOR);
      ours.setString(texts.of(text));
      ours.setAddress(at);
      if (remarked && ours instanceof HSSFComment box) {
        int rgb = HexFormat.fromHexDigits(MarkColour.ofNote(true));
        box.setFillColor(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
      }
      return true;
    }
    if (comment.getAuthor() != null && MarkContent.isThreaded(comment.getAuthor())) {
      return false;
    }
    comment.setString(texts.extended(comment.getString(), text));
    return true;
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
        comment.setString(XlsTexts.copy(comment.getString(), ours - 1));
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
