package cn.jihe.support;

import java.util.List;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;

/**
 * Parts of an .xlsx package in which nothing is left. POI makes a drawing for every sheet with a
 * comment and keeps the parts of comments that are gone. To be called last before writing: POI
 * would go on using what is taken away here.
 */
final class EmptyParts {

  private EmptyParts() {}

  static void remove(Workbook workbook) {
    for (Sheet sheet : workbook) {
      if (sheet instanceof XSSFSheet xssf) {
        remove(xssf);
      }
    }
  }

  private static void remove(XSSFSheet sheet) {
    for (POIXMLDocumentPart part : List.copyOf(sheet.getRelations())) {
      if (part instanceof XSSFDrawing drawing && drawing.getShapes().isEmpty() && bare(drawing)) {
        if (sheet.getCTWorksheet().isSetDrawing()) {
          sheet.getCTWorksheet().unsetDrawing();
        }
        remove(sheet, drawing);
      } else if (part instanceof XSSFVMLDrawing drawing && hasNoShape(drawing)) {
        if (sheet.getCTWorksheet().isSetLegacyDrawing()) {
          sheet.getCTWorksheet().unsetLegacyDrawing();
        }
        remove(sheet, drawing);
      } else if (part instanceof CommentsTable comments && comments.getNumberOfComments() == 0) {
        remove(sheet, comments);
      }
    }
  }

  /** Charts and what POI does not know are related parts or other content. */
  private static boolean bare(XSSFDrawing drawing) {
    var content = drawing.getCTDrawing();
    return drawing.getRelations().isEmpty()
        && content.sizeOfTwoCellAnchorArray() == 0
        && content.sizeOfOneCellAnchorArray() == 0
        && content.sizeOfAbsoluteAnchorArray() == 0;
  }

  /** Form controls have their shapes in the same drawing as comments. */
  private static boolean hasNoShape(XSSFVMLDrawing drawing) {
    return drawing
            .getDocument()
            .selectPath("declare namespace v='urn:schemas-microsoft-com:vml' .//v:shape")
            .length
        == 0;
  }

  private static void remove(XSSFSheet sheet, POIXMLDocumentPart part) {
    PackagePart gone = part.getPackagePart();
    sheet.getPackagePart().removeRelationship(sheet.getRelationId(part));
    gone.getPackage().removePart(gone.getPartName());
    // Else it would be written, and with that be there again.
    part.setCommitted(true);
  }
}
