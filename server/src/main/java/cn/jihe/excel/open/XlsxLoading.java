package cn.jihe.excel.open;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Has POI build the workbook of a package that was counted. */
final class XlsxLoading {

  private static final List<String> MACROS =
      List.of(
          "application/vnd.ms-office.vbaProject",
          "application/vnd.ms-excel.macrosheet+xml",
          "application/vnd.ms-excel.intlmacrosheet+xml");
  private static final String EXTERNAL_LINK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml";

  private XlsxLoading() {}

  static OpenedWorkbook load(byte[] bytes, MemoryGate.Pass pass)
      throws IOException, InvalidFormatException {
    // From a stream: a package that was opened to be read only could not be annotated.
    OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes));
    DocumentProperties.repair(parts);
    XSSFWorkbook workbook = new XSSFWorkbook(parts);
    boolean mayHaveMacros =
        workbook
            .getPackagePart()
            .getContentType()
            .toLowerCase(Locale.ROOT)
            .contains("macroenabled");
    return new OpenedWorkbook(
        workbook,
        mayHaveMacros ? WorkbookFormat.XLSM : WorkbookFormat.XLSX,
        MACROS.stream().anyMatch(type -> !parts.getPartsByContentType(type).isEmpty()),
        !parts.getPartsByContentType(EXTERNAL_LINK).isEmpty(),
        pass);
  }
}
