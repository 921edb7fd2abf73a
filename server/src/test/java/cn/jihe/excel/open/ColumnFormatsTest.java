package cn.jihe.excel.open;

import static cn.jihe.file.Refusal.TOO_COMPLEX;
import static cn.jihe.support.Opening.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Hostile;
import cn.jihe.support.Opening;
import cn.jihe.support.RawPackage;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Column formats, of which a sheet cannot have more than it has columns. */
@Timeout(20)
class ColumnFormatsTest {

  private static final String CELL =
      "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

  private static final int WIDEST = 16_384;

  static Stream<String> tooMany() {
    return Stream.of(
        columns(20_000, i -> column(1 + i % 100, 16_384 - i % 100)),
        columns(WIDEST + 1, i -> column(1, WIDEST)),
        columns(WIDEST + 1, i -> "<col/>"),
        columns(9_000, i -> column(1, 2)) + columns(9_000, i -> column(1, 2)),
        columns(WIDEST + 1, i -> column(1, i + 1))
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
  void theUploadThatTookTheHeapIsRefused() {
    assertRefused("a.xlsx", Hostile.file("cols-many.xlsx"), TOO_COMPLEX, Reason.TOO_MANY_COLUMNS);
  }

  static Stream<String> carelessOnes() {
    return Stream.of(
        column(1, 3) + column(2, 5) + column(2, 2),
        column(1, WIDEST) + column(1, WIDEST),
        columns(256, i -> column(i + 1, i + 1)) + columns(1, i -> column(1, WIDEST)),
        columns(WIDEST, i -> column(i + 1, i + 1)),
        columns(WIDEST, i -> column(1, WIDEST)),
        columns(7_000, i -> column(9, 5)),
        columns(7_000, i -> column(0, 0)),
        columns(7_000, i -> column(1, 4_294_967_295L)),
        column(1, 3).replace("1", "a"));
  }

  @ParameterizedTest
  @MethodSource
  void carelessOnes(String columns) throws Exception {
    String group = columns.startsWith("<cols>") ? columns : "<cols>" + columns + "</cols>";
    assertThat(Opening.walk("a.xlsx", RawPackage.workbook().sheet(group + CELL).bytes()))
        .isEqualTo(1);
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
