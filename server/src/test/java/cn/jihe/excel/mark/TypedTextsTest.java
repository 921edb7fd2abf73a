package cn.jihe.excel.mark;

import static cn.jihe.excel.mark.typed.TypedColumn.REASON;
import static cn.jihe.excel.mark.typed.TypedColumn.REMARK;
import static cn.jihe.excel.mark.typed.TypedColumn.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.ResultRows;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into the result sheet stays beside what it is about, and is never lost. */
@Execution(ExecutionMode.CONCURRENT)
class TypedTextsTest {

  /** Its target has no comparator; the only one of its rule. */
  private static final String VISITORS = "T49@社区健康讲座/产出/数量/参加讲座居民/target";

  private static final String LEFT = "上次填写、本次没有对应问题的内容";

  private final Marking marking = new Marking();

  private static byte[] bytes(String file, FilledDeclaration form) {
    return file.endsWith(".xls") ? form.xls() : form.xlsx();
  }

  private static FilledDeclaration form() {
    return new FilledDeclaration().with("E14", "3000人次");
  }

  /** A copy in whose row of a finding somebody typed. */
  private byte[] typed(String file, FilledDeclaration form, String reason) throws Exception {
    return Marking.changed(
        marking.annotate(file, bytes(file, form)),
        poi -> ResultRows.typed(ResultRows.of(poi, VISITORS), REASON).setCellValue(reason));
  }

  private static Marking.Change put(String cell, String text) {
    return poi -> cell(poi.getSheet("申报表"), cell).setCellValue(text);
  }

  private static Cell cell(Sheet sheet, String at) {
    var address = new org.apache.poi.ss.util.CellAddress(at);
    return sheet.getRow(address.getRow()).getCell(address.getColumn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void theCellsToTypeIntoAreEmptyTextsThatAreNotLocked(String file) throws Exception {
    try (Workbook poi = Marking.open(marking.annotate(file, bytes(file, form())))) {
      Row row = ResultRows.of(poi, VISITORS);
      for (var column : List.of(REASON, REMARK, REPLY)) {
        Cell cell = ResultRows.typed(row, column);
        CellStyle style = cell.getCellStyle();
        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
        assertThat(style.getLocked()).isFalse();
        assertThat(style.getDataFormatString()).isEqualTo("@");
        assertThat(style.getWrapText()).isTrue();
        assertThat(style.getBorderBottom()).isNotEqualTo(BorderStyle.NONE);
      }
      assertThat(row.getCell(4).getCellStyle().getLocked()).isTrue();
      assertThat(Marking.result(poi).isColumnHidden(ResultRows.KEYS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aTextStaysBesideItsFindingWhereverThatIsNow(String file) throws Exception {
    byte[] copy = typed(file, form(), "人次按签到册统计");
    // The indicator goes two rows down, and there are more findings above it.
    byte[] moved =
        Marking.changed(
            copy,
            poi -> {
              put("C14", "讲座宣传折页").in(poi);
              put("E14", "200份").in(poi);
              put("C13", "参加讲座居民").in(poi);
              put("E13", "3000人次").in(poi);
              put("B3", "社区健康讲座").in(poi);
            });
    byte[] again = marking.annotate(file, moved);
    try (Workbook poi = Marking.open(again)) {
      Row row = ResultRows.of(poi, VISITORS);
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("E13");
      assertThat(ResultRows.text(row, REASON)).isEqualTo("人次按签到册统计");
      assertThat(ResultRows.heading(poi, LEFT)).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void rowsThatTheUserHasSortedAreKnownByTheirKeys(String file) throws Exception {
    FilledDeclaration form = form().with("E13", "").with("E20", "");
    byte[] copy = typed(file, form, "按签到册");
    byte[] sorted =
        Marking.changed(
            copy,
            poi -> {
              List<Row> rows = ResultRows.all(poi);
              exchange(rows.getFirst(), ResultRows.of(poi, VISITORS));
            });
    try (Workbook before = Marking.open(copy);
        Workbook after = Marking.open(sorted)) {
      assertThat(ResultRows.of(after, VISITORS).getRowNum())
          .isNotEqualTo(ResultRows.of(before, VISITORS).getRowNum());
    }
    try (Workbook poi = Marking.open(marking.annotate(file, sorted))) {
      assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON)).isEqualTo("按签到册");
    }
  }

  private static void exchange(Row one, Row other) {
    for (int column = 0; column <= ResultRows.KEYS + 3; column++) {
      String first = one.getCell(column).toString();
      put(one.getCell(column), other.getCell(column).toString());
      put(other.getCell(column), first);
    }
  }

  /** Only what is blank takes a new kind of text in POI. */
  private static void put(Cell cell, String text) {
    cell.setBlank();
    cell.setCellValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aTextWhoseFindingIsGoneIsListedAndComesBackWithIt(String file) throws Exception {
    byte[] corrected = Marking.changed(typed(file, form(), "按签到册"), put("E14", "≥3000.00(人次)"));
    byte[] gone = marking.annotate(file, corrected);
    try (Workbook poi = Marking.open(gone)) {
      int heading = ResultRows.heading(poi, LEFT);
      assertThat(heading).isPositive();
      Row row = Marking.result(poi).getRow(heading + 2);
      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("T49");
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo("社区健康讲座");
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("E14");
      assertThat(row.getCell(4).getStringCellValue()).contains("参加讲座居民");
      assertThat(ResultRows.text(row, REASON)).isEqualTo("按签到册");
    }
    byte[] still = marking.annotate(file, marking.annotate(file, gone));
    try (Workbook poi = Marking.open(still)) {
      Row row = Marking.result(poi).getRow(ResultRows.heading(poi, LEFT) + 2);
      assertThat(ResultRows.text(row, REASON)).isEqualTo("按签到册");
      assertThat(ResultRows.all(poi).stream().filter(each -> holds(each, "按签到册"))).hasSize(1);
    }
    byte[] back = marking.annotate(file, Marking.changed(still, put("E14", "3000人次")));
    try (Workbook poi = Marking.open(back)) {
      assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON)).isEqualTo("按签到册");
      assertThat(ResultRows.heading(poi, LEFT)).isNegative();
    }
  }

  private static boolean holds(Row row, String text) {
    return ResultRows.text(row, REASON).equals(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aTextForAGroupIsForWhatIsLeftOfTheGroup(String file) throws Exception {
    FilledDeclaration form = form().with("E15", "50元");
    byte[] copy =
        Marking.changed(
            marking.annotate(file, bytes(file, form)),
            poi -> {
              Row head = ResultRows.head(poi, "T49@社区健康讲座");
              assertThat(head.getCell(3).getStringCellValue()).isEqualTo("2 处");
              ResultRows.typed(head, REASON).setCellValue("都按上年口径");
            });
    try (Workbook poi = Marking.open(marking.annotate(file, copy))) {
      assertThat(ResultRows.text(ResultRows.head(poi, "T49@社区健康讲座"), REASON)).isEqualTo("都按上年口径");
    }
    byte[] one = marking.annotate(file, Marking.changed(copy, put("E15", "≤50.00(元)")));
    try (Workbook poi = Marking.open(one)) {
      assertThat(ResultRows.text(ResultRows.of(poi, VISITORS), REASON)).isEqualTo("都按上年口径");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void whatIsTypedInARowOfNobodyIsKeptAsWell(String file) throws Exception {
    byte[] copy =
        Marking.changed(
            marking.annotate(file, bytes(file, form())),
            poi -> {
              Sheet sheet = Marking.result(poi);
              Row own = sheet.createRow(sheet.getLastRowNum() + 3);
              own.createCell(ResultRows.KEYS + 1).setCellValue("整份材料已核对");
            });
    try (Workbook poi = Marking.open(marking.annotate(file, copy))) {
      Row row = Marking.result(poi).getRow(ResultRows.heading(poi, LEFT) + 2);
      assertThat(ResultRows.text(row, REASON)).isEqualTo("整份材料已核对");
    }
  }

  @Test
  void ofTwoFormsOfOneProjectEachKeepsItsOwn() throws Exception {
    byte[] original = FilledDeclaration.xlsx(form(), form().with("E14", "4000人次"));
    byte[] copy =
        Marking.changed(
            marking.annotate("a.xlsx", original),
            poi -> {
              List<Row> rows =
                  ResultRows.all(poi).stream()
                      .filter(row -> ResultRows.keys(row).orElseThrow().keys().contains(VISITORS))
                      .toList();
              assertThat(rows).hasSize(2);
              ResultRows.typed(rows.get(1), REASON).setCellValue("第二张");
            });
    byte[] again = marking.annotate("a.xlsx", copy);
    assertThat(marking.annotate("a.xlsx", again)).isEqualTo(again);
    try (Workbook poi = Marking.open(again)) {
      assertThat(
              ResultRows.all(poi).stream()
                  .filter(row -> ResultRows.keys(row).orElseThrow().keys().contains(VISITORS))
                  .map(row -> ResultRows.text(row, REASON)))
          .containsExactly("", "第二张");
    }
  }
}
