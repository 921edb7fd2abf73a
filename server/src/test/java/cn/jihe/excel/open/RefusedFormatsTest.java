package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.NOT_A_WORKBOOK;
import static cn.jihe.file.Refusal.UNSUPPORTED_FORMAT;
import static cn.jihe.support.Opening.assertRefused;
import static cn.jihe.support.Opening.real;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jihe.file.Refusal;
import cn.jihe.support.RawPackage;
import cn.jihe.support.RawRecords;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFormatsTest {

  private static final String TYPES = "[Content_Types].xml";

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls", "a.et", "a"})
  void anEmptyFileIsNoWorkbook(String name) {
    assertRefused(name, new byte[0], Refusal.EMPTY, Reason.EMPTY_FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><table><tr><td>1</td></tr></table></body></html>",
        "\uFEFF<!DOCTYPE html>\n<html></html>",
        "  <TABLE border=1><tr><td>项目名称</td></tr></TABLE>",
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related",
      })
  void aWebPageNamedXlsIsUnsupported(String page) {
    assertRefused("表.xls", page.getBytes(UTF_8), UNSUPPORTED_FORMAT, Reason.HTML_TABLE);
  }

  @Test
  void aWebPageInUtf16IsUnsupported() {
    byte[] page = "\uFEFF<html><table></table></html>".getBytes(UTF_16LE);
    assertRefused("表.xls", page, UNSUPPORTED_FORMAT, Reason.HTML_TABLE);
  }

  @ParameterizedTest
  @CsvSource({"a.csv, UTF-8", "a.xls, GBK", "a.xlsx, UTF-8", "a, GBK", "a.xls, UTF-16"})
  void aListInTextIsUnsupported(String name, String charset) {
    byte[] list = "项目名称,金额\n设备维保费,12.5\n".getBytes(Charset.forName(charset));
    assertRefused(name, list, UNSUPPORTED_FORMAT, Reason.TEXT_TABLE);
  }

  @Test
  void xmlSpreadsheet2003IsUnsupported() {
    String xml =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    assertRefused("a.xls", xml.getBytes(UTF_8), UNSUPPORTED_FORMAT, Reason.XML_TABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets-legacy.xls", "000-sheets.xlsx"})
  void nothingNamedEtIsPromisedToWork(String real) {
    assertRefused("表.et", real(real), UNSUPPORTED_FORMAT, Reason.WPS_TABLE);
    assertRefused("表.ET", real(real), UNSUPPORTED_FORMAT, Reason.WPS_TABLE);
  }

  @Test
  void aBinaryWorkbookIsUnsupported() {
    byte[] xlsb =
        RawPackage.workbook()
            .replace(
                TYPES,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
            .bytes();
    assertRefused("a.xlsx", xlsb, UNSUPPORTED_FORMAT, Reason.BINARY_WORKBOOK);
  }

  @ParameterizedTest
  @CsvSource({
    "spreadsheet, UNSUPPORTED_FORMAT, OPEN_DOCUMENT",
    "spreadsheet-template, UNSUPPORTED_FORMAT, OPEN_DOCUMENT",
    "text, NOT_A_WORKBOOK, OTHER_OFFICE_DOCUMENT",
  })
  void openDocumentsAreToldApart(String type, Refusal refusal, Reason reason) {
    byte[] document =
        new RawPackage()
            .part("mimetype", "application/vnd.oasis.opendocument." + type)
            .part("content.xml", "<office/>")
            .bytes();
    assertRefused("a.xlsx", document, refusal, reason);
  }

  @Test
  void strictOoxmlIsUnsupported() {
    byte[] strict =
        RawPackage.workbook()
            .replace(
                "_rels/.rels",
                RawPackage.RELATION + "/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")
            .bytes();
    assertRefused("a.xlsx", strict, UNSUPPORTED_FORMAT, Reason.STRICT_WORKBOOK);
  }

  @Test
  void aWordDocumentIsNoWorkbook() {
    byte[] docx =
        RawPackage.workbook()
            .replace(TYPES, "spreadsheetml.sheet.main", "wordprocessingml.document.main")
            .replace(TYPES, "spreadsheetml", "wordprocessingml")
            .bytes();
    assertRefused("a.xlsx", docx, NOT_A_WORKBOOK, Reason.OTHER_OFFICE_DOCUMENT);
  }

  @Test
  void anOldWordDocumentIsNoWorkbook() {
    byte[] doc = RawRecords.ole2("WordDocument", new byte[4096]);
    assertRefused("a.xls", doc, NOT_A_WORKBOOK, Reason.OTHER_OFFICE_DOCUMENT);
  }

  @Test
  void excel95IsUnsupported() {
    byte[] book = RawRecords.ole2("Book", new byte[4096]);
    assertRefused("a.xls", book, UNSUPPORTED_FORMAT, Reason.OLD_EXCEL);
  }

  @Test
  void excel3IsUnsupported() {
    byte[] sheet = {9, 2, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0};
    assertRefused("a.xls", sheet, UNSUPPORTED_FORMAT, Reason.OLD_EXCEL);
  }

  @Test
  void aZipOfSomethingElseIsNoWorkbook() {
    byte[] zip = new RawPackage().part("000-sheets.xlsx", real("000-sheets.xlsx")).bytes();
    assertRefused("a.xlsx", zip, NOT_A_WORKBOOK, Reason.ARCHIVE);
    assertRefused("a.zip", zip, NOT_A_WORKBOOK, Reason.ARCHIVE);
  }

  @Test
  void aZipOfNothingIsNoWorkbook() {
    assertRefused("a.xlsx", new RawPackage().bytes(), NOT_A_WORKBOOK, Reason.ARCHIVE);
  }

  @Test
  void aZipWithAPasswordIsNoWorkbook() {
    byte[] zip = new RawPackage().part("a.xlsx", new byte[] {1, 2, 3}).bytes();
    zip[6] |= 1;
    assertRefused("a.xlsx", zip, NOT_A_WORKBOOK, Reason.ARCHIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n1 0 obj", "{\\rtf1 text, more}", "只有一段话"})
  void otherDocumentsAreNoWorkbook(String document) {
    assertRefused("a.doc", document.getBytes(UTF_8), NOT_A_WORKBOOK, Reason.NO_WORKBOOK);
  }

  @ParameterizedTest
  @CsvSource({
    "a.xlsx, NOT_A_WORKBOOK, NO_WORKBOOK",
    "a.png, NOT_A_WORKBOOK, NO_WORKBOOK",
    "a.ods, UNSUPPORTED_FORMAT, OTHER_TABLE",
    "a.numbers, UNSUPPORTED_FORMAT, OTHER_TABLE"
  })
  void bytesThatSayNothingAreJudgedByTheirName(String name, Refusal refusal, Reason reason) {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertRefused(name, png, refusal, reason);
  }
}
