package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.DAMAGED;
import static cn.jihe.file.Refusal.TOO_COMPLEX;
import static cn.jihe.support.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.file.Limits;
import cn.jihe.support.Hostile;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Column formats that overlap are cut into pieces by POI, and every piece again. */
@Timeout(20)
@Isolated("needs the heap for itself")
@Tag("heap")
class ColumnFormatsTest {

  private static final String CELL =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

  private static final int WIDEST = 16_384;

  static Stream<String> tooMany() {
    return Stream.of(
        columns(20_000, i -> column(1 + i % 100, 16_384 - i % 100)),
        columns(20_000, i -> column(1 + i % WIDEST, WIDEST)),
        columns(3_000, i -> column(3_001 - i, 3_001 + i)),
        columns(3_000, i -> column(1 + 2 * i, 1 + 2 * i)) + columns(3_000, i -> column(1, WIDEST)),
        columns(5_900, i -> column(i + 1, i + 2)),
        columns(7_000, i -> column(1, WIDEST)),
        columns(WIDEST, i -> column(i + 1, i + 1)),
        columns(WIDEST, i -> column(WIDEST - i, WIDEST - i)),
        columns(7_000, i -> column(9, 5)),
        columns(7_000, i -> column(0, 0)),
        columns(7_000, i -> column(1, 4_294_967_295L)),
        columns(7_000, i -> "<col/>"),
        columns(7_000, i -> "<col min=\"a\" max=\"b\"/>"),
        Stream.generate(() -> columns(10, i -> column(1, WIDEST)))
            .limit(700)
            .collect(Collectors.joining()),
        columns(7_000, i -> column(1, i + 1))
            .replaceAll("<(/?)col", "<$1x:col")
            .replaceFirst(">", " xmlns:x=\"" + RawPackage.MAIN + "\">"));
  }

  @ParameterizedTest
  @MethodSource
  void tooMany(String columns) {
    byte[] bytes = RawPackage.workbook().sheet(columns + CELL).bytes();
    assertRefused("a.xlsx", bytes, TOO_COMPLEX, Reason.TOO_MANY_COLUMNS);
  }

  @Test
  void manyOnEachOfManySheetsAreTooMany() {
    RawPackage workbook = RawPackage.workbook().sheet(columns(3_000, i -> column(i, i)) + CELL);
    for (int i = 2; i < 10; i++) {
      workbook.part(
          "xl/worksheets/sheet" + i + ".xml", workbook.content("xl/worksheets/sheet1.xml"));
    }
    assertRefused("a.xlsx", workbook.bytes(), TOO_COMPLEX, Reason.TOO_MANY_COLUMNS);
  }

  @Test
  void theUploadThatTookTheHeapIsRefused() {
    assertRefused("a.xlsx", Hostile.file("cols-many.xlsx"), TOO_COMPLEX, Reason.TOO_MANY_COLUMNS);
  }

  static Stream<String> carelessOnes() {
    return Stream.of(
        column(1, 3) + column(2, 5) + column(2, 2),
        column(1, WIDEST) + column(1, WIDEST),
        columns(256, i -> column(i + 1, i + 1)) + columns(1, i -> column(1, WIDEST)),
        columns(5_900, i -> column(i + 1, i + 1)),
        columns(2, i -> column(1, 2)) + columns(2, i -> column(2, 3)));
  }

  @ParameterizedTest
  @MethodSource
  void carelessOnes(String columns) throws Exception {
    String group = columns.startsWith("<cols>") ? columns : "<cols>" + columns + "</cols>";
    assertThat(Opening.walk("a.xlsx", RawPackage.workbook().sheet(group + CELL).bytes()))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoColumnIsDamage() {
    String columns = "<cols><col min=\"a\" max=\"3\"/></cols>";
    byte[] bytes = RawPackage.workbook().sheet(columns + CELL).bytes();
    assertRefused("a.xlsx", bytes, DAMAGED, Reason.BROKEN);
  }

  @Test
  void fiveHundredSheetsOf256ColumnsAreNotTooMany() {
    WorkbookCounts tally = new WorkbookCounts(Limits.DEFAULT);
    for (int sheet = 0; sheet < 500; sheet++) {
      for (int i = 0; i < 256; i++) {
        tally.columns(i, 1);
      }
    }
    assertThat(tally.cells()).isZero();
  }

  private static String columns(int count, IntFunction<String> column) {
    return IntStream.range(0, count)
        .mapToObj(column)
        .collect(Collectors.joining("", "<cols>", "</cols>"));
  }

  private static String column(long min, long max) {
    return "<col min=\"" + min + "\" max=\"" + max + "\" width=\"9\"/>";
  }
}
