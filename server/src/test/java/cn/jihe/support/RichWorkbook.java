package cn.jihe.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The clerk's workbook with a table, a pivot table, and parts that POI knows nothing of. */
public final class RichWorkbook {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private RichWorkbook() {}

  public static byte[] xlsm() throws Exception {
    byte[] bytes;
    try (XSSFWorkbook poi =
        new XSSFWorkbook(new ByteArrayInputStream(ClerksWorkbook.of("a.xlsm")))) {
      XSSFSheet data = poi.createSheet("台账");
      String[][] rows = {{"科室", "金额"}, {"一", "1"}, {"二", "2"}};
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < 2; c++) {
          (c == 0 ? data.createRow(r) : data.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      AreaReference area = new AreaReference("A1:B3", SpreadsheetVersion.EXCEL2007);
      data.createTable(area);
      data.createPivotTable(area, new CellReference("E5")).addRowLabel(0);
      XSSFDrawing drawing = data.createDrawingPatriarch();
      drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 8, 1, 12, 9)).setTitleText("金额");
      bytes = Marking.bytes(poi);
    }
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      PackagePart sheet = part(parts, "/xl/worksheets/sheet1.xml");
      add(parts, sheet, "/xl/printerSettings/printerSettings1.bin", "printerSettings");
      add(parts, sheet, "/xl/threadedComments/threadedComment1.xml", "threadedComment");
      add(parts, part(parts, "/xl/workbook.xml"), "/customXml/item1.xml", "customXml");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      parts.save(out);
      return out.toByteArray();
    }
  }

  private static PackagePart part(OPCPackage parts, String name) throws Exception {
    return parts.getPart(PackagingURIHelper.createPartName(name));
  }

  private static void add(OPCPackage parts, PackagePart owner, String name, String kind)
      throws Exception {
    var partName = PackagingURIHelper.createPartName(name);
    String type =
        kind.equals("printerSettings")
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"
            : "application/xml";
    PackagePart part = parts.createPart(partName, type);
    write(part, "<own>" + kind + "</own>");
    owner.addRelationship(partName, TargetMode.INTERNAL, OFFICE + kind);
  }

  private static void write(PackagePart part, String text) throws IOException {
    try (OutputStream out = part.getOutputStream()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
