package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.TOO_COMPLEX;
import static cn.jihe.support.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.file.Limits;
import cn.jihe.file.Refusal;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import cn.jihe.support.RawRecords;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("needs the heap for itself")
class LimitsTest {

  private static final int CELLS = Limits.DEFAULT.cells();

  @Test
  void moreThanTwentyMegabytesAreTooLarge() throws Exception {
    byte[] upload = new byte[(int) Limits.DEFAULT.uploadBytes() + 1];
    assertRefused("a.xlsx", upload, Refusal.TOO_LARGE, Reason.UPLOAD_BYTES);
    try (OpenedWorkbook opened = Opening.OPENER.open("a.xlsx", upload)) {
      throw new AssertionError(opened.format());
    } catch (RefusedWorkbook refused) {
      assertThat(refused.detail().zh()).contains("20 MB");
      assertThat(refused.detail().en()).contains("20 MB");
    }
  }

  @Test
  void aPartThatInflatesOutOfProportionIsAZipBomb() {
    byte[] bomb = RawPackage.workbook().part("xl/media/a.bin", new byte[30 << 20]).bytes();
    assertThat(bomb.length).isLessThan(100_000);
    assertRefused("a.xlsx", bomb, TOO_COMPLEX, Reason.ZIP_BOMB);
  }

  @Tag("slow")
  @Test
  void manyPartsThatInflateToTooMuchTogetherAreAZipBomb() {
    byte[] noise = new byte[64];
    new Random(1).nextBytes(noise);
    byte[] part = new byte[900 << 10];
    for (int i = 0; i < part.length; i++) {
      part[i] = noise[(i / 300) % 64];
    }
    RawPackage raw = RawPackage.workbook();
    for (int i = 0; i < 230; i++) {
      raw.part("xl/media/" + i + ".bin", part);
    }
    assertRefused("a.xlsx", raw.bytes(), TOO_COMPLEX, Reason.ZIP_BOMB);
  }

  @Test
  void moreThanFiveThousandPartsAreTooMany() {
    RawPackage raw = RawPackage.workbook();
    for (int i = 0; i < 5000; i++) {
      raw.part("xl/media/" + i + ".png", new byte[0]);
    }
    assertRefused("a.xlsx", raw.bytes(), TOO_COMPLEX, Reason.TOO_MANY_PARTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<c><v>1</v></c>", "<x:c><x:v>1</x:v></x:c>"})
  void oneCellMoreThanAllowedIsTooComplex(String cell) {
    String row = "<row>" + cell.repeat(100) + "</row>";
    String rows = row.repeat(CELLS / 100) + "<row>" + cell + "</row>";
    String sheet = "<sheetData xmlns:x=\"" + RawPackage.MAIN + "\">" + rows + "</sheetData>";
    byte[] bytes = RawPackage.workbook().sheet(sheet).stored().bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MANY_CELLS);
  }

  @Test
  void rowsAndCellsWithoutContentAreNotTooMany() throws Exception {
    String row = "<row ht=\"15\">" + "<c s=\"1\"/>".repeat(12) + "</row>";
    String last = "<row><c><v>1</v></c></row>";
    byte[] bytes =
        RawPackage.workbook()
            .sheet("<sheetData>" + row.repeat(65_536) + last + "</sheetData>")
            .stored()
            .bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(1);
  }

  @Test
  void aHundredThousandMergedAreasAreTooMany() {
    StringBuilder merges = new StringBuilder("<sheetData/><mergeCells>");
    for (int i = 1; i <= 100_000; i++) {
      merges.append("<mergeCell ref=\"A").append(i).append(":B").append(i).append("\"/>");
    }
    byte[] bytes = RawPackage.workbook().sheet(merges + "</mergeCells>").bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MANY_MERGES);
  }

  @Test
  void aMillionSharedTextsAreTooMany() {
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      texts.append("<si/>");
    }
    byte[] bytes = RawPackage.workbook().sharedStrings(texts).stored().bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MANY_TEXTS);
  }

  @Test
  void aHundredThousandStylesAreTooMany() {
    String styles = "<cellXfs>" + "<xf/>".repeat(100_000) + "</cellXfs>";
    byte[] bytes = RawPackage.workbook().styles(styles).bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MANY_STYLES);
  }

  @Test
  void xmlNestedWithoutEndIsTooDeep() {
    String nested = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    byte[] bytes = RawPackage.workbook().sheet("<extLst>" + nested + "</extLst>").bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_DEEP);
  }

  @Test
  void elementsThatNoSheetHasCountToo() {
    String many = "<sheetData/>" + "<a b=\"\"/>".repeat(2_000_000);
    byte[] bytes = RawPackage.workbook().sheet(many).stored().bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_HEAVY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/drawings/drawing1.xml", "xl/media/picture.png", "docProps/core.xml"})
  void whatStandsInPartsThatNoFormNeedsIsNobodysBusiness(String part) throws Exception {
    String many = "<r>" + "<a b=\"\"/>".repeat(2_000_000) + "</r>";
    byte[] bytes = RawPackage.workbook().part(part, many).stored().bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(1);
  }

  @Test
  void cellsPackedSeveralInOneRecordAreCountedOneByOne() {
    RawRecords records = RawRecords.workbook().end().worksheet();
    int[] blanks = new int[3 + 250];
    for (int i = 0; i < CELLS / 250 + 1; i++) {
      records.record(0xbe, blanks);
    }
    assertRefused("a.xls", records.end().bytes(), TOO_COMPLEX, Reason.TOO_MANY_CELLS);
  }

  @Test
  void numbersPackedSeveralInOneRecordAreCountedOneByOne() {
    RawRecords records = RawRecords.workbook().end().worksheet();
    int[] numbers = new int[3 + 3 * 250];
    for (int i = 0; i < CELLS / 250 + 1; i++) {
      records.record(0xbd, numbers);
    }
    assertRefused("a.xls", records.end().bytes(), TOO_COMPLEX, Reason.TOO_MANY_CELLS);
  }

  @Test
  void moreSharedTextsClaimedThanAllowedAreTooMany() {
    byte[] bytes = RawRecords.workbook().record(0xfc, 0, 0, 0xffff, 0xffff).end().bytes();
    assertRefused("a.xls", bytes, TOO_COMPLEX, Reason.TOO_MANY_TEXTS);
  }

  @Test
  void tinyRowsOfALegacyWorkbookAreTooMany() {
    RawRecords records = RawRecords.workbook().end().worksheet();
    for (int i = 0; i <= Bounds.of(Limits.DEFAULT).rows(); i++) {
      records.record(0x208, i, 0, 0, 0, 0, 0, 0, 0);
    }
    assertRefused("a.xls", records.end().bytes(), TOO_COMPLEX, Reason.TOO_MANY_ROWS);
  }

  @Test
  void mergedAreasOfALegacyWorkbookAreTooMany() {
    RawRecords records = RawRecords.workbook().end().worksheet();
    for (int i = 0; i < 100; i++) {
      int[] merges = new int[1 + 4 * 1000];
      merges[0] = 1000;
      records.record(0xe5, merges);
    }
    assertRefused("a.xls", records.end().bytes(), TOO_COMPLEX, Reason.TOO_MANY_MERGES);
  }

  @Test
  void recordsWithoutEndAreTooComplex() {
    RawRecords records = RawRecords.workbook();
    for (int i = 0; i <= Bounds.of(Limits.DEFAULT).records(); i++) {
      records.record(0x1234);
    }
    assertRefused("a.xls", records.end().bytes(), TOO_COMPLEX, Reason.TOO_HEAVY);
  }

  @Test
  void longTextsWithAmpersandsAndLineBreaksAreNoDanger() throws Exception {
    String text = "研发&amp;推广，满意度&gt;95%&#10;".repeat(300);
    String cell = "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    String rows = ("<row>" + cell + "</row>").repeat(300);
    byte[] bytes =
        RawPackage.workbook().sheet("<sheetData>" + rows + "</sheetData>").stored().bytes();
    assertThat(Opening.walk("a.xlsx", bytes)).isEqualTo(300);
  }

  @Test
  void aWorkbookJustWithinTheLimitsIsRead() throws Exception {
    Limits limits = new Limits(1 << 20, 1 << 20, 200, 7, 200, 10, 100, 1 << 20);
    String cells = "<c><v>1</v></c>".repeat(10);
    byte[] full = rows(("<row>" + cells + "</row>").repeat(20));
    byte[] more = rows(("<row>" + cells + "</row>").repeat(20) + "<row><c><v>1</v></c></row>");
    WorkbookOpener opener = new WorkbookOpener(limits);
    try (OpenedWorkbook opened = opener.open("a.xlsx", full)) {
      assertThat(Opening.walk(opened)).isEqualTo(200);
    }
    try (OpenedWorkbook opened = opener.open("a.xlsx", more)) {
      assertThatThrownBy(() -> Opening.walk(opened)).hasMessage("TOO_MANY_CELLS");
    } finally {
      PoiSettings.apply(Limits.DEFAULT);
    }
  }

  private static byte[] rows(String rows) {
    return RawPackage.workbook().sheet("<sheetData>" + rows + "</sheetData>").bytes();
  }
}
