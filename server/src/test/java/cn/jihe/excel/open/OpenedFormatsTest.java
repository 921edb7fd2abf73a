package cn.jihe.excel.open;

import static cn.jihe.support.Opening.OPENER;
import static cn.jihe.support.Opening.bytes;
import static cn.jihe.support.Opening.real;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedFormatsTest {

  @ParameterizedTest
  @CsvSource({
    "000-sheets.xlsx, XLSX",
    "002-offset-typed.xlsx, XLSX",
    "002-stacked.xlsx, XLSX",
    "002-stacked-resaved.xlsx, XLSX",
    "004-sheets.xlsx, XLSX",
    "004-typed-total.xlsx, XLSX",
    "000-sheets-legacy.xls, XLS",
    "004-sheets-legacy.xls, XLS",
  })
  void everyRealWorkbookOpens(String name, WorkbookFormat format) throws Exception {
    try (OpenedWorkbook opened = OPENER.open(name, real(name))) {
      assertThat(opened.format()).isEqualTo(format);
      assertThat(opened.hasMacros()).isFalse();
      assertThat(opened.hasExternalLinks()).isFalse();
      assertThat(Opening.walk(opened)).isGreaterThan(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "000-sheets.xlsx, 表.xls, XLSX",
    "000-sheets.xlsx, 表, XLSX",
    "000-sheets-legacy.xls, 表.xlsx, XLS",
    "000-sheets-legacy.xls, 表.csv, XLS"
  })
  void theContentDecidesAndNotTheName(String real, String name, WorkbookFormat format)
      throws Exception {
    try (OpenedWorkbook opened = OPENER.open(name, real(real))) {
      assertThat(opened.format()).isEqualTo(format);
    }
  }

  @Test
  void aWorkbookWithMacrosOpensAndSaysSo() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
    workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    try (OpenedWorkbook opened = OPENER.open("a.xlsm", bytes(workbook))) {
      assertThat(opened.format()).isEqualTo(WorkbookFormat.XLSM);
      assertThat(opened.hasMacros()).isTrue();
    }
  }

  @Test
  void aMacroWorkbookWithoutMacrosHasNone() throws Exception {
    XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
    workbook.createSheet();
    try (OpenedWorkbook opened = OPENER.open("a.xlsm", bytes(workbook))) {
      assertThat(opened.format()).isEqualTo(WorkbookFormat.XLSM);
      assertThat(opened.hasMacros()).isFalse();
    }
  }

  @Test
  void macrosInALegacyWorkbookAreSeen() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet();
    byte[] withProject;
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes(workbook)))) {
      files.createDirectory("_VBA_PROJECT_CUR");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      withProject = out.toByteArray();
    }
    try (OpenedWorkbook opened = OPENER.open("a.xls", withProject)) {
      assertThat(opened.hasMacros()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linksToOtherWorkbooksAreSeen(boolean xlsx) throws Exception {
    Workbook other = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    other.createSheet("b");
    Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    workbook.linkExternalWorkbook("other.xlsx", other);
    workbook.createSheet().createRow(0).createCell(0).setCellFormula("'[other.xlsx]b'!A1");
    try (OpenedWorkbook opened = OPENER.open("a", bytes(workbook))) {
      assertThat(opened.hasExternalLinks()).isTrue();
    }
  }

  @Test
  void formulasBetweenSheetsOfALegacyWorkbookAreNoExternalLinks() throws Exception {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("b");
    workbook.createSheet().createRow(0).createCell(0).setCellFormula("b!A1");
    try (OpenedWorkbook opened = OPENER.open("a.xls", bytes(workbook))) {
      assertThat(opened.hasExternalLinks()).isFalse();
    }
  }

  @Test
  void anXlsxWithThePasswordThatEverybodyHasOpens() throws Exception {
    byte[] plain = real("000-sheets.xlsx");
    byte[] encrypted = PasswordTest.encrypt(plain, Decryptor.DEFAULT_PASSWORD);
    assertThat(Opening.walk("a.xlsx", encrypted)).isEqualTo(Opening.walk("a.xlsx", plain));
  }

  @Test
  void anXlsWithThePasswordThatEverybodyHasOpens() throws Exception {
    byte[] plain = real("000-sheets-legacy.xls");
    byte[] encrypted = PasswordTest.encryptXls(plain, Decryptor.DEFAULT_PASSWORD);
    assertThat(encrypted).isNotEqualTo(plain);
    assertThat(Opening.walk("a.xls", encrypted)).isEqualTo(Opening.walk("a.xls", plain));
    assertThat(Biff8EncryptionKey.getCurrentUserPassword()).isNull();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void protectedStructureAndSheetsAreRead(boolean xlsx) throws Exception {
    Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    workbook.createSheet().createRow(0).createCell(0).setCellValue("a");
    workbook.getSheetAt(0).protectSheet("secret");
    if (workbook instanceof XSSFWorkbook modern) {
      modern.lockStructure();
      modern.setWorkbookPassword("secret", null);
    } else {
      ((HSSFWorkbook) workbook).writeProtectWorkbook("secret", "someone");
    }
    assertThat(Opening.walk("a", bytes(workbook))).isEqualTo(1);
  }

  @Test
  void aWorkbookWithASignatureIsRead() throws Exception {
    byte[] signed =
        RawPackage.workbook()
            .replace(
                "[Content_Types].xml",
                "</Types>",
                "<Default Extension=\"sigs\" ContentType=\"application/"
                    + "vnd.openxmlformats-package.digital-signature-origin\"/></Types>")
            .part("_xmlsignatures/origin.sigs", new byte[0])
            .part(
                "_xmlsignatures/sig1.xml",
                "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>")
            .bytes();
    assertThat(Opening.walk("a.xlsx", signed)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"chartsheet, chartsheet", "dialogsheet, dialogsheet"})
  void sheetsWithoutCellsStandBesideOthers(String type, String element) throws Exception {
    byte[] bytes =
        RawPackage.workbook()
            .replace(
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/sheets/s2.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml."
                    + type
                    + "+xml\"/></Types>")
            .replace(
                "xl/workbook.xml",
                "</sheets>",
                "<sheet name=\"b\" sheetId=\"2\" r:id=\"r3\"/></sheets>")
            .part(
                "xl/_rels/workbook.xml.rels",
                RawPackage.relations(
                    "worksheet",
                    "worksheets/sheet1.xml",
                    "sharedStrings",
                    "sharedStrings.xml",
                    "styles",
                    "styles.xml",
                    type,
                    "sheets/s2.xml"))
            .part(
                "xl/sheets/s2.xml",
                "<"
                    + element
                    + " xmlns=\""
                    + RawPackage.MAIN
                    + "\"><sheetViews><sheetView"
                    + " workbookViewId=\"0\"/></sheetViews></"
                    + element
                    + ">")
            .bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(1);
  }
}
