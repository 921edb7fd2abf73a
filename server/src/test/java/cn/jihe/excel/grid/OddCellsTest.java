package cn.jihe.excel.grid;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.excel.open.OpenedWorkbook;
import cn.jihe.excel.open.RefusedWorkbook;
import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.RawValue;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells hold that few programs write, and what is read of sheets that no program writes. */
class OddCellsTest {

  private static final String STYLES =
      "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
          + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
          + "<xf numFmtId=\"170\"/><xf numFmtId=\"4\"/></cellXfs>";

  private static RawPackage workbook() {
    return RawPackage.workbook().styles(STYLES);
  }

  private static List<Grid> grids(byte[] bytes) throws RefusedWorkbook {
    try (OpenedWorkbook opened = Opening.OPENER.open("a.xlsx", bytes)) {
      return WorkbookGrids.take(opened);
    }
  }

  private static Grid grid(RawPackage workbook) throws RefusedWorkbook {
    return grids(workbook.bytes()).getFirst();
  }

  private static RawValue cell(String cell) throws RefusedWorkbook {
    return cell(workbook(), cell);
  }

  private static RawValue cell(RawPackage workbook, String cell) throws RefusedWorkbook {
    return grid(workbook.sheet("<sheetData><row r=\"1\">" + cell + "</row></sheetData>"))
        .value(0, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"A1\"><v>1234.5</v></c> | 1234.5",
        "<c r=\"A1\" s=\"4\"><v>1234.5</v></c> | 1,234.50",
        "<c r=\"A1\" s=\"2\"><v>0.9225</v></c> | 92.25%",
        "<c r=\"A1\" s=\"4\"><v>1.005</v></c> | 1.01",
        "<c r=\"A1\" s=\"99\"><v>3</v></c> | 3",
        "<c r=\"A1\" t=\"n\"><v> 7 </v></c> | 7",
        "<c r=\"A1\" t=\"b\"><v>1</v></c> | TRUE",
        "<c r=\"A1\" t=\"str\"><f>A2</f><v>甲</v></c> | 甲",
        "<c r=\"A1\" t=\"str\"><v>a_x000D_b_x005F_x0041_</v></c> | a\rb_x0041_",
        "<c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c> | 甲",
        "<c r=\"A1\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>jiǎ</t></rPh></is></c> | 甲乙",
        "<c r=\"A1\" t=\"inlineStr\"><is><t><![CDATA[<甲>]]>&amp;乙</t></is></c> | <甲>&乙",
        "<c r=\"A1\" t=\"e\" vm=\"1\"><v>#VALUE!</v></c> | [图片]",
        "<c r=\"A1\" s=\"1\" t=\"d\"><v>2026-01-05</v></c> | 2026/1/5",
        "<c r=\"A1\" s=\"3\" t=\"d\"><v>2026-01-05T08:30:00Z</v></c> | 2026年1月",
      })
  void aCellShows(String cell, String text) throws Exception {
    RawValue value = cell(cell);
    assertThat(value.text()).isEqualTo(text.replace("\\r", "\r"));
    assertThat(value.trouble()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"A1\" t=\"e\"><v>#ERR</v></c> | #ERR",
        "<c r=\"A1\" t=\"e\" vm=\"1\"><f>B1#</f><v>#VALUE!</v></c> | #VALUE!",
        "<c r=\"A1\" t=\"d\"><v>2026-13-05</v></c> | 2026-13-05",
        "<c r=\"A1\"><v>1.2.3</v></c> | 1.2.3",
        "<c r=\"A1\"><v>INF</v></c> | INF",
        "<c r=\"A1\"><v>1e400</v></c> | 1e400",
        "<c r=\"A1\" t=\"s\"><v>99</v></c> | ''",
        "<c r=\"A1\" t=\"s\"><v>x</v></c> | ''",
        "<c r=\"A1\" t=\"b\"><v>maybe</v></c> | maybe",
        "<c r=\"A1\" t=\"q\"><v>1</v></c> | 1",
      })
  void aCellThatCannotBeReadIsUnreadableAtItsPlace(String cell, String text) throws Exception {
    assertThat(cell(cell)).isEqualTo(new RawValue(text, null, null, Trouble.ERROR_VALUE));
    Grid beside =
        grid(
            workbook()
                .sheet("<sheetData><row>" + cell + "<c r=\"B1\"><v>5</v></c></row></sheetData>"));
    assertThat(beside.text(0, 1)).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A1\"><f>B1</f></c>",
        "<c r=\"A1\"><f>B1</f><v></v></c>",
        "<c r=\"A1\"><f>B1</f><v/></c>",
        "<c r=\"A1\" t=\"s\"><f>B1</f><v/></c>",
        "<c r=\"A1\"><f t=\"shared\" si=\"9\"/></c>",
      })
  void aFormulaWithoutAResultIsSaidToHaveNone(String cell) throws Exception {
    assertThat(cell(cell).trouble()).isEqualTo(Trouble.NO_CACHED_VALUE);
  }

  @Test
  void aSharedFormulaWhoseMasterIsGoneHasItsResult() throws Exception {
    RawValue value = cell("<c r=\"A1\"><f t=\"shared\" si=\"9\"/><v>12</v></c>");
    assertThat(value.number()).isEqualTo(new BigDecimal("12"));
  }

  @Test
  void aNumberOfThirtyThousandDigitsIsNoAmount() throws Exception {
    RawValue value = cell("<c r=\"A1\"><v>" + "9".repeat(30_000) + "</v></c>");
    assertThat(value.trouble()).isEqualTo(Trouble.ERROR_VALUE);
    assertThat(value.text()).hasSizeLessThan(200);
  }

  @Test
  void noCellHoldsMoreCharactersThanExcelLetsIt() throws Exception {
    RawValue value =
        cell("<c r=\"A1\" t=\"inlineStr\"><is><t>" + "甲 ".repeat(40_000) + "</t></is></c>");
    assertThat(value.text()).hasSize(32_767);
  }

  @ParameterizedTest
  @CsvSource({"false, 2026-01-05", "true, 2030-01-06"})
  void daysCountFromTheWorkbooksFirst(boolean date1904, LocalDate day) throws Exception {
    RawPackage workbook =
        workbook()
            .replace(
                "xl/workbook.xml",
                "<sheets>",
                "<workbookPr date1904=\"" + date1904 + "\"/><sheets>");
    RawValue value = cell(workbook, "<c r=\"A1\" s=\"1\"><v>46027</v></c>");
    assertThat(value.date()).isEqualTo(day);
  }

  @Test
  void emptySharedTextsAreTextsToo() throws Exception {
    RawPackage workbook =
        workbook().sharedStrings("<si/><si><t/></si><si><t>甲</t><phoneticPr fontId=\"1\"/></si>");
    assertThat(cell(workbook, "<c r=\"A1\" t=\"s\"><v>0</v></c>")).isEqualTo(RawValue.EMPTY);
    assertThat(cell(workbook, "<c r=\"A1\" t=\"s\"><v>2</v></c>").text()).isEqualTo("甲");
  }

  @Test
  void textsBehindABreakOfTheSharedOnesAreUnreadable() throws Exception {
    RawPackage workbook =
        workbook().part("xl/sharedStrings.xml", sst("<si><t>甲</t></si><si><t>乙</t></sst>"));
    Grid grid =
        grid(
            workbook.sheet(
                "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></sheetData>"));
    assertThat(grid.text(0, 0)).isEqualTo("甲");
    assertThat(grid.value(0, 1).trouble()).isEqualTo(Trouble.ERROR_VALUE);
  }

  private static String sst(String inside) {
    return "<sst xmlns=\"" + RawPackage.MAIN + "\">" + inside;
  }

  @Test
  void cellsAndRowsWithoutAnAddressStandBehindTheOneBefore() throws Exception {
    Grid grid =
        grid(
            workbook()
                .sheet(
                    "<sheetData><row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                        + "<row r=\"7\"><c><v>4</v></c></row><row><c r=\"??\"><v>5</v></c></row>"
                        + "</sheetData>"));
    assertThat(texts(grid)).containsExactly("A1=1", "D1=2", "E1=3", "A7=4", "A8=5");
  }

  @Test
  void rowsAndCellsOutOfOrderAreReadWhereTheyStandAndTheLastOfTwoCounts() throws Exception {
    Grid grid =
        grid(
            workbook()
                .sheet(
                    "<sheetData><row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"><v>2</v></c></row>"
                        + "<row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"A1\"><v>4</v></c></row>"
                        + "</sheetData>"));
    assertThat(texts(grid)).containsExactly("A1=4", "A3=2", "B3=1");
  }

  @Test
  void prefixesAndForeignElementsMakeNoDifference() throws Exception {
    String sheet =
        "<x:worksheet xmlns:x=\"MAIN\" xmlns:o=\"urn:other\"><x:sheetData><o:row><o:c><o:v>9</o:v>"
            + "</o:c></o:row><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData>"
            + "<x:extLst><x:ext><x:row r=\"2\"><x:c r=\"A2\"><x:v>9</x:v></x:c></x:row></x:ext>"
            + "</x:extLst></x:worksheet>";
    Grid grid =
        grid(workbook().part("xl/worksheets/sheet1.xml", sheet.replace("MAIN", RawPackage.MAIN)));
    assertThat(texts(grid)).containsExactly("A1=1");
  }

  @Test
  void partsInUtf16AreRead() throws Exception {
    String sheet =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\""
            + RawPackage.MAIN
            + "\"><sheetData><row><c t=\"inlineStr\"><is><t>目标</t></is></c></row></sheetData>"
            + "</worksheet>";
    Grid grid = grid(workbook().part("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_16LE)));
    assertThat(texts(grid)).containsExactly("A1=目标");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, /xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.xml, ../xl/worksheets/./sheet1.xml",
    "xl/worksheets/sheet1.xml, worksheets\\sheet1.xml",
    "/xl/Worksheets/Sheet1.XML, worksheets/sheet1.xml",
    "xl\\worksheets\\sheet1.xml, worksheets/sheet1.xml",
    "xl/worksheets/表 1.xml, worksheets/%E8%A1%A8%201.xml",
    "xl/worksheets/%E8%A1%A8.xml, worksheets/表.xml",
    "tables/a+b.xml, /tables/a+b.xml",
  })
  void partsAreFoundHoweverTheirNamesAreWritten(String name, String target) throws Exception {
    RawPackage workbook = workbook();
    byte[] sheet = workbook.content("xl/worksheets/sheet1.xml");
    workbook
        .without("xl/worksheets/sheet1.xml")
        .part(name, sheet)
        .replace("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target);
    assertThat(texts(grid(workbook))).containsExactly("A1=1");
  }

  @Test
  void aSheetThatBreaksLeavesTheOthersReadable() throws Exception {
    RawPackage workbook = twoSheets("<sheetData><row><c><v>1</v></c></row>");
    List<Grid> grids = grids(workbook.bytes());
    assertThat(grids).extracting(Grid::sheet).containsExactly("a", "b");
    assertThat(texts(grids.get(0))).containsExactly("A1=1");
    assertThat(texts(grids.get(1))).isEmpty();
  }

  @Test
  void aWorkbookNoneOfWhoseSheetsCanBeReadIsDamaged() {
    byte[] bytes = workbook().part("xl/worksheets/sheet1.xml", "<worksheet").bytes();
    assertThatThrownBy(() -> grids(bytes)).isInstanceOf(RefusedWorkbook.class).hasMessage("BROKEN");
  }

  private static RawPackage twoSheets(String inside) {
    RawPackage workbook = workbook();
    return workbook
        .part(
            "xl/worksheets/sheet2.xml",
            new String(workbook.content("xl/worksheets/sheet1.xml"), UTF_8)
                .replaceFirst("<sheetData>.*", inside))
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
                "worksheet",
                "worksheets/sheet2.xml"));
  }

  @Test
  void whatIsHiddenIsKnown() throws Exception {
    Grid grid =
        grid(
            workbook()
                .sheet(
                    "<sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"2\" max=\"3\""
                        + " hidden=\"1\"/><col min=\"5\" max=\"5\" width=\"0\"/></cols><sheetData>"
                        + "<row r=\"1\" hidden=\"true\"/><row r=\"2\" ht=\"0\"/><row r=\"3\"/>"
                        + "</sheetData>"));
    HiddenParts hidden = grid.hidden();
    assertThat(
            Arrays.asList(0, 1, 2, 3).stream()
                .filter(row -> hidden.hidesRows(Span.ofCell(row, 0)))
                .toList())
        .containsExactly(0, 1);
    assertThat(
            Arrays.asList(0, 1, 2, 3, 4).stream()
                .filter(column -> hidden.hidesColumns(Span.ofCell(0, column)))
                .toList())
        .containsExactly(1, 2, 4);
    assertThat(hidden.isSheet()).isFalse();
  }

  @Test
  void mergedAreasThatAreNoneAreLeftOut() throws Exception {
    Grid grid =
        grid(
            workbook()
                .sheet(
                    "<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"B2:A1\"/><mergeCell ref=\"?\"/><mergeCell/>"
                        + "<mergeCell ref=\"ZZZZ1:ZZZZ2\"/></mergeCells>"));
    assertThat(grid.span(1, 1)).isEqualTo(new Span(0, 0, 1, 1));
    assertThat(grid.text(1, 1)).isEqualTo("1");
  }

  private static List<String> texts(Grid grid) {
    List<String> texts = new ArrayList<>();
    for (int row : grid.filledRows(0, grid.lastRow())) {
      for (GridCell cell : grid.filled(row)) {
        texts.add(grid.ref(row, cell.column()).a1() + "=" + cell.text());
      }
    }
    return texts;
  }
}
