package cn.jihe.excel.correct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Change;
import cn.jihe.support.RawPackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of plain formulas follow what was corrected; no formula is ever replaced. */
final class RenewedResultsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String CELLS =
      "<c r='A1' s='0'><v>1</v></c><c r='B1'><v>2</v></c><c r='C1' t='str'><v>丙</v></c>";

  private static RawPackage sheet(String more) {
    return RawPackage.workbook().sheet("<sheetData><row>" + CELLS + more + "</row></sheetData>");
  }

  private static String after(String more, String a1) throws Exception {
    return text(Correcting.corrected(sheet(more).bytes(), "A1", a1), SHEET);
  }

  private static String text(byte[] workbook, String part) throws Exception {
    return new String(RawPackage.of(workbook).content(part), UTF_8);
  }

  @Test
  void aSumOfASumIsRenewed() throws Exception {
    assertThat(
            after("<c r='D1'><f>SUM(A1:C1)</f><v>3</v></c><c r='E1'><f>D1*2</f><v>6</v></c>", "10"))
        .contains("<c r='D1'><f>SUM(A1:C1)</f><v>12</v></c><c r='E1'><f>D1*2</f><v>24</v></c>");
  }

  @Test
  void alsoWhereThePartStandsBehind() throws Exception {
    assertThat(after("<c r='D1'><f>E1+1</f><v>3</v></c><c r='E1'><f>A1+B1</f><v>3</v></c>", "10"))
        .contains("<c r='D1'><f>E1+1</f><v>13</v></c><c r='E1'><f>A1+B1</f><v>12</v></c>");
  }

  @Test
  void sharedFormulasAreReadByTheirFirst() throws Exception {
    String shared =
        "<c r='D1'><f t='shared' ref='D1:E1' si='0'>A1+10</f><v>11</v></c>"
            + "<c r='E1'><f t='shared' si='0'/><v>12</v></c>"
            + "<c r='F1'><f t='shared' si='7'/><v>5</v></c>";
    assertThat(after(shared, "3")).contains(shared.replace("<v>11<", "<v>13<"));
    assertThat(text(Correcting.corrected(sheet(shared).bytes(), "B1", "3"), SHEET))
        .contains(shared.replace("<v>12<", "<v>13<"));
  }

  @Test
  void aMissingResultIsPutIn() throws Exception {
    assertThat(after("<c r='D1'><f>A1+B1</f></c><c r='E1'><f>B1</f><v/></c>", "10"))
        .contains("<c r='D1'><f>A1+B1</f><v>12</v></c><c r='E1'><f>B1</f><v>2</v></c>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='D1'><f>VLOOKUP(A1,A1:B1,1)</f><v>1</v></c>",
        "<c r='D1'><f>[1]Sheet1!A1+A1</f><v>1</v></c>",
        "<c r='D1'><f>nowhere+A1</f><v>1</v></c>",
        "<c r='D1'><f>SUM(A:A)</f><v>1</v></c>",
        "<c r='D1'><f>D1+A1</f><v>1</v></c>",
        "<c r='D1'><f>A1+</f><v>1</v></c>",
        "<c r='D1'><f>A1/0</f><v>1</v></c>",
        "<c r='D1' t='str'><f>A1</f><v>1</v></c>",
        "<c r='D1'><f t='array' ref='D1'>A1+1</f><v>1</v></c>",
        "<c r='D1'><f>B1+1</f><v>17</v></c>"
      })
  void allElseIsLeftToExcel(String cell) throws Exception {
    assertThat(after(cell, "10")).contains(cell);
  }

  @Test
  void aNumberThatNobodySeesCounts() throws Exception {
    RawPackage workbook =
        sheet("<c r='D1' s='1'><v>100</v></c><c r='E1'><f>SUM(A1:D1)</f><v>103</v></c>")
            .styles(
                "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>");
    assertThat(text(Correcting.corrected(workbook.bytes(), "A1", "2"), SHEET))
        .contains("<f>SUM(A1:D1)</f><v>104</v>");
  }

  @Test
  void aFormulaIsNeverReplaced() throws Exception {
    byte[] workbook = sheet("<c r='D1'><f>A1</f><v>1</v></c>").bytes();
    try (Correction correction = Correcting.open(workbook)) {
      List<Change> wanted = List.of(Correcting.change(0, "D1", "5"));
      assertThat(correction.put(wanted)).isEmpty();
      assertThat(correction.bytes()).isEqualTo(workbook);
    }
  }

  @Test
  void excelIsToldToCalculate() throws Exception {
    RawPackage workbook = sheet("<c r='D1'><f>NOW()</f><v>1</v></c>");
    assertThat(text(Correcting.corrected(workbook.bytes(), "A1", "2"), "xl/workbook.xml"))
        .contains("</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>");
    workbook.replace(
        "xl/workbook.xml", "</sheets>", "</sheets><calcPr calcId='1' calcMode='manual'/>");
    assertThat(text(Correcting.corrected(workbook.bytes(), "A1", "2"), "xl/workbook.xml"))
        .contains("fullCalcOnLoad=\"1\"")
        .contains("calcId='1' calcMode='auto'/>");
  }

  @Test
  void roundAfterRoundResultsFollow() throws Exception {
    byte[] workbook = sheet("<c r='D1'><f>A1+B1</f><v>3</v></c>").bytes();
    try (Correction correction = Correcting.open(workbook)) {
      correction.put(List.of(Correcting.change(0, "A1", "10")));
      correction.put(List.of(Correcting.change(0, "B1", "20")));
      assertThat(text(Correcting.asRead(correction), SHEET)).contains("<f>A1+B1</f><v>30</v>");
      correction.put(List.of(Correcting.change(0, "A1", "1")));
      correction.put(List.of(Correcting.change(0, "B1", "2")));
      assertThat(text(Correcting.asRead(correction), SHEET)).contains("<f>A1+B1</f><v>3</v>");
    }
  }
}
