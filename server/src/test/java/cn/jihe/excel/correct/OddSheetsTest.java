package cn.jihe.excel.correct;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.RawPackage;
import cn.jihe.support.SecondReader;
import java.io.ByteArrayInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are written into XML of every kind, and all around them stays letter for letter. */
final class OddSheetsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String FORMATS =
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"4\"/></cellXfs>";

  private static RawPackage sheet(String rows) {
    return RawPackage.workbook()
        .styles(FORMATS)
        .sharedStrings("<si><t>旧</t></si>")
        .sheet("<!-- 注 --><sheetData>" + rows + "</sheetData>");
  }

  private static String sheetOf(byte[] workbook) throws Exception {
    return new String(RawPackage.of(workbook).content(SHEET), UTF_8);
  }

  private static String poi(byte[] workbook) throws Exception {
    try (Workbook opened = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      return opened.getSheetAt(0).getRow(0).getCell(0).toString();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A1'/> | <c t=\"inlineStr\" r='A1'><is><t>新</t></is></c>",
        "<c r='A1' s='2' ></c> | <c t=\"inlineStr\" r='A1' s='2' ><is><t>新</t></is></c>",
        "<c r='A1' t='s'><v>0</v></c> | <c r='A1' t='inlineStr'><is><t>新</t></is></c>",
        "<c><v>3</v></c> | <c t=\"inlineStr\"><is><t>新</t></is></c>",
        "<c r='A1' t='str'><v><![CDATA[a<b]]></v></c> | <c r='A1' t='inlineStr'><is><t>新</t></is></c>",
        "<c r='A1' t='b'><v>1</v></c> | <c r='A1' t='inlineStr'><is><t>新</t></is></c>",
        "<c r='A1' t='e'><v>#N/A</v></c> | <c r='A1' t='inlineStr'><is><t>新</t></is></c>",
        "<c r='A1' t='inlineStr'><is><r><t>旧</t></r><r><t>的</t></r></is></c> | <c r='A1' t='inlineStr'><is><t>新</t></is></c>",
        "<c r='A1' t='inlineStr'> <is><t>旧</t></is> <extLst/></c> | <c r='A1' t='inlineStr'> <is><t>新</t></is> <extLst/></c>",
      })
  void aTextTakesThePlaceOfWhateverWasThere(String before, String after) throws Exception {
    byte[] workbook = sheet("<row><!--a-->" + before + "<c r='B1'><v>2</v></c ></row>").bytes();
    byte[] corrected = Correcting.corrected(workbook, "A1", "新");
    assertThat(sheetOf(corrected)).isEqualTo(sheetOf(workbook).replace(before, after));
    assertThat(SecondReader.cells(corrected)).containsEntry("a!A1", "新");
    assertThat(poi(corrected)).isEqualTo("新");
  }

  @ParameterizedTest
  @CsvSource({
    "<c r='A1' s='2'><v>1234.5</v></c>, 1300.50, <c r='A1' s='2'><v>1300.50</v></c>",
    "<c r='A1' s='1' t='n'><v>0.9</v></c>, 92.25%, <c r='A1' s='1' t='n'><v>0.9225</v></c>",
    "<c r='A1'><v><![CDATA[7]]></v></c>, 8, <c r='A1'><v>8</v></c>",
  })
  void aNumberStaysOneWhereItShowsTheSame(String before, String text, String after)
      throws Exception {
    byte[] workbook = sheet("<row r='1'>" + before + "</row>").bytes();
    byte[] corrected = Correcting.corrected(workbook, "A1", text);
    assertThat(sheetOf(corrected)).isEqualTo(sheetOf(workbook).replace(before, after));
  }

  @Test
  void aNumberBecomesTextWhereItsFormatShowsAnother() throws Exception {
    byte[] workbook = sheet("<row r='1'><c r='A1' s='2'><v>5</v></c></row>").bytes();
    byte[] corrected = Correcting.corrected(workbook, "A1", "92.25%");
    assertThat(SecondReader.cells(corrected)).containsEntry("a!A1", "92.25%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 前后 ",
        "一\n二",
        "a<b>&\"c\"'d' ]]> e",
        "_x0041_",
        "a\u0001b_x0042\u0002_",
        "\uD840\uDC0B",
        "a\tb",
        "回\r车"
      })
  void everyTextComesBackAsItIs(String text) throws Exception {
    byte[] corrected =
        Correcting.corrected(sheet("<row><c s='1'><v>1</v></c></row>").bytes(), "A1", text);
    assertThat(Correcting.grids(corrected).getFirst().text(0, 0)).isEqualTo(text);
    assertThat(poi(corrected)).isEqualTo(text);
  }

  @Test
  void prefixesStay() throws Exception {
    String old = "<x:c t='s'><x:v>0</x:v></x:c><x:c/>";
    String xml =
        "<?xml version='1.0'?><x:worksheet xmlns:x='"
            + RawPackage.MAIN
            + "'><x:sheetData><x:row>"
            + old
            + "</x:row></x:sheetData></x:worksheet>";
    byte[] workbook = sheet("").part(SHEET, xml).bytes();
    byte[] corrected = Correcting.corrected(workbook, "A1", " 新", "B1", "空");
    assertThat(sheetOf(corrected))
        .isEqualTo(
            xml.replace(
                old,
                "<x:c t='inlineStr'><x:is><x:t xml:space=\"preserve\"> 新</x:t></x:is></x:c>"
                    + "<x:c t=\"inlineStr\"><x:is><x:t>空</x:t></x:is></x:c>"));
  }

  @Test
  void encodingsStay() throws Exception {
    String written =
        "\uFEFF<?xml version='1.0' encoding='UTF-16'?>\r\n<worksheet xmlns='"
            + RawPackage.MAIN
            + "'><sheetData><row><c t='str'><v>旧\uD840\uDC0B</v></c></row></sheetData>"
            + "</worksheet>\r\n";
    byte[] workbook = sheet("").part(SHEET, written.getBytes(UTF_16LE)).bytes();
    byte[] corrected = Correcting.corrected(workbook, "A1", "新");
    assertThat(new String(RawPackage.of(corrected).content(SHEET), UTF_16LE))
        .isEqualTo(
            written
                .replace("t='str'", "t='inlineStr'")
                .replace("<v>旧\uD840\uDC0B</v>", "<is><t>新</t></is>"));
  }

  @Test
  void rowsAndCellsWithoutAddressAreCounted() throws Exception {
    byte[] workbook =
        sheet("<row/><row><c/><c r='D2'><v>1</v></c><c><v>2</v></c></row><row r='9'><c/></row>")
            .bytes();
    byte[] corrected = Correcting.corrected(workbook, "E2", "甲", "A9", "乙");
    assertThat(sheetOf(corrected))
        .contains("<c r='D2'><v>1</v></c><c t=\"inlineStr\"><is><t>甲</t></is></c></row>")
        .contains("<row r='9'><c t=\"inlineStr\"><is><t>乙</t></is></c></row>");
  }

  @Test
  void ofTwoCellsInOnePlaceTheOneThatIsSeenIsCorrected() throws Exception {
    byte[] workbook =
        sheet("<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c><c r='A1'/></row>").bytes();
    assertThat(sheetOf(Correcting.corrected(workbook, "A1", "3")))
        .contains("<c r='A1'><v>1</v></c><c r='A1'><v>3</v></c><c r='A1'/>");
  }
}
