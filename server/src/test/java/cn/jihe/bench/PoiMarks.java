package cn.jihe.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;

/** What annotating would be by POI's user model: load, ten comments a sheet, save. */
final class PoiMarks {

  private static final int COMMENTS = 10;

  private PoiMarks() {}

  /** The workbook with comments on its first sheets. */
  static byte[] on(byte[] bytes, int sheets) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      CreationHelper helper = workbook.getCreationHelper();
      for (int i = 0; i < Math.min(sheets, workbook.getNumberOfSheets()); i++) {
        mark(workbook.getSheetAt(i), helper);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void mark(Sheet sheet, CreationHelper helper) {
    Drawing<?> drawing = sheet.createDrawingPatriarch();
    for (int row = 0; row < COMMENTS; row++) {
      ClientAnchor anchor = helper.createClientAnchor();
      anchor.setRow1(row);
      anchor.setRow2(row + 3);
      anchor.setCol2(2);
      Comment comment = drawing.createCellComment(anchor);
      comment.setAddress(new CellAddress(row, 0));
      comment.setString(helper.createRichTextString("comment " + row));
    }
  }
}
