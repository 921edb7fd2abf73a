package cn.jihe.excel.mark;

import static cn.jihe.support.ClerksWorkbook.FORM;
import static cn.jihe.support.ClerksWorkbook.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Marking;
import cn.jihe.support.PackageParts;
import cn.jihe.support.SecondReader;
import cn.jihe.text.Language;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.record.ProtectRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our marks look like and where they stand, in workbooks that do not make it easy. */
@Execution(ExecutionMode.CONCURRENT)
class AnnotationMarksTest {

  private static final Pattern ROW = Pattern.compile("“校验结果”第 (\\d+) 行");

  private final Marking marking = new Marking();

  private static byte[] poor(String file, String project) {
    FilledDeclaration form = new FilledDeclaration().ofProject(project).withPoorTargets();
    return file.endsWith(".xls") ? form.xls() : form.xlsx();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-sheets.xlsx", "000-sheets-legacy.xls", "002-stacked.xlsx"})
  void everyCommentNamesTheRowThatSpeaksOfItsCell(String file) throws Exception {
    try (Workbook poi = Marking.open(marking.annotate(file, Marking.real(file)))) {
      Sheet result = Marking.result(poi);
      int named = 0;
      for (Sheet sheet : poi) {
        for (Map.Entry<CellAddress, ? extends Comment> entry : sheet.getCellComments().entrySet()) {
          Matcher row = ROW.matcher(entry.getValue().getString().getString());
          while (row.find()) {
            Row line = result.getRow(Integer.parseInt(row.group(1)) - 1);
            String link = line.getCell(3).getHyperlink().getAddress();
            String own = "'" + sheet.getSheetName() + "'!" + entry.getKey();
            // What is about the whole form names its cells in the text.
            boolean isNamed =
                line.getCell(3).getStringCellValue().contains("…")
                    || line.getCell(3).getStringCellValue().contains(entry.getKey().toString())
                    || line.getCell(4).getStringCellValue().contains(entry.getKey().toString());
            boolean isSaidOfOthers = line.getCell(4).getStringCellValue().contains("张表相同");
            assertThat(link.equals(own) || isNamed || isSaidOfOthers).as(own).isTrue();
            named += link.equals(own) ? 1 : 0;
          }
        }
      }
      assertThat(named).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aSheetOfHersNamedLikeOursIsNotTouched(String file) throws Exception {
    byte[] original =
        Marking.changed(
            poor(file, "讲座"),
            poi -> poi.createSheet("校验结果").createRow(0).createCell(0).setCellValue("我的"));
    byte[] annotated = marking.annotate(file, original);
    try (Workbook poi = Marking.open(annotated)) {
      assertThat(poi.getSheet("校验结果").getRow(0).getCell(0).getStringCellValue()).isEqualTo("我的");
      assertThat(Marking.result(poi).getSheetName()).isEqualTo("校验结果(2)");
    }
    try (Workbook poi = Marking.open(marking.clean(file, annotated))) {
      assertThat(poi.getNumberOfSheets()).isEqualTo(2);
      assertThat(poi.getSheet("校验结果")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void ourSheetIsKnownAlsoWhenRenamed(String file) throws Exception {
    byte[] annotated = marking.annotate(file, poor(file, "讲座"));
    byte[] renamed =
        Marking.changed(
            annotated, poi -> poi.setSheetName(poi.getSheetIndex(Marking.result(poi)), "老师看过的"));
    try (Workbook poi = Marking.open(marking.annotate(file, renamed))) {
      assertThat(poi.getNumberOfSheets()).isEqualTo(2);
      assertThat(poi.getSheet("校验结果")).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aProtectedStructureTakesOurSheetAndStaysProtected(String file) throws Exception {
    byte[] original = Marking.changed(poor(file, "讲座"), AnnotationMarksTest::protect);
    byte[] annotated = marking.annotate(file, original);
    try (Workbook poi = Marking.open(annotated)) {
      assertThat(isProtected(poi)).isTrue();
      assertThat(Marking.result(poi)).isNotNull();
    }
    try (Workbook poi = Marking.open(marking.clean(file, annotated))) {
      assertThat(isProtected(poi)).isTrue();
      assertThat(poi.getNumberOfSheets()).isEqualTo(1);
    }
  }

  private static void protect(Workbook poi) {
    if (poi instanceof XSSFWorkbook xssf) {
      xssf.lockStructure();
    } else {
      record((HSSFWorkbook) poi).setProtect(true);
    }
  }

  private static boolean isProtected(Workbook poi) {
    return poi instanceof XSSFWorkbook xssf
        ? xssf.isStructureLocked()
        : record((HSSFWorkbook) poi).getProtect();
  }

  private static ProtectRecord record(HSSFWorkbook poi) {
    return (ProtectRecord) poi.getInternalWorkbook().findFirstRecordBySid(ProtectRecord.sid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void theWorkbookOpensOnOurSheetAndAfterCleaningWhereItDid(String file) throws Exception {
    byte[] annotated = marking.annotate(file, ClerksWorkbook.of(file));
    try (Workbook poi = Marking.open(annotated)) {
      int ours = poi.getSheetIndex(Marking.result(poi));
      assertThat(ours).isEqualTo(file.endsWith(".xls") ? 3 : 0);
      assertThat(poi.getActiveSheetIndex()).isEqualTo(ours);
      assertThat(poi.getSheet(FORM).isSelected()).isFalse();
      assertThat(poi.getSheetVisibility(poi.getSheetIndex("参数")))
          .isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
    try (Workbook poi = Marking.open(marking.clean(file, annotated))) {
      assertThat(poi.getActiveSheetIndex()).isEqualTo(1);
      assertThat(poi.getSheetAt(1).isSelected()).isTrue();
      assertThat(poi.getSheetAt(0).isSelected()).isFalse();
    }
  }

  @Test
  void aThreadedCommentIsLeftAloneAndOurSheetSaysSo() throws Exception {
    byte[] original =
        Marking.changed(
            ClerksWorkbook.of("a.xlsx"),
            poi ->
                poi.getSheet(FORM)
                    .getCellComment(TARGET)
                    .setAuthor("tc={0B2C54B8-7A34-4F3B-9C5E-000000000001}"));
    byte[] annotated = marking.annotate("a.xlsx", original);
    try (Workbook poi = Marking.open(annotated)) {
      assertThat(poi.getSheet(FORM).getCellComment(TARGET).getString().getString())
          .isEqualTo("请科室核实");
      String said = "";
      for (Row row : Marking.result(poi)) {
        Cell where = row.getCell(3);
        if (where != null && where.getHyperlink() != null) {
          said += where.getStringCellValue().equals("D6") ? row.getCell(6) : "";
        }
      }
      assertThat(said).contains("该单元格已有会话批注");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+SUM(A1)", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"})
  void whatBeginsLikeAFormulaIsTextInOurSheet(String project) throws Exception {
    for (String file : new String[] {"a.xlsx", "a.xls"}) {
      byte[] annotated = marking.annotate(file, poor(file, project));
      try (Workbook poi = Marking.open(annotated)) {
        boolean seen = false;
        for (Row row : Marking.result(poi)) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(project)) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              seen = true;
            }
          }
        }
        assertThat(seen).isTrue();
      }
    }
  }

  @Test
  void aSecondLibraryReadsOurSheet() throws Exception {
    byte[] annotated = marking.annotate("a.xlsx", poor("a.xlsx", "=1+1"));
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(annotated))) {
      Map<String, String> cells = new HashMap<>(SecondReader.cells(workbook.getFirstSheet()));
      assertThat(cells)
          .containsEntry("A4", "错误 1 处")
          .containsEntry("B10", "▲ 错误")
          .containsEntry("C10", "=1+1")
          .containsEntry("D10", "E13");
    }
  }

  @Test
  void macrosStayAsTheyAre() throws Exception {
    byte[] original = ClerksWorkbook.of("a.xlsm");
    byte[] annotated = marking.annotate("a.xlsm", original);
    byte[] cleaned = marking.clean("a.xlsm", annotated);
    for (byte[] bytes : new byte[][] {annotated, cleaned}) {
      Map<String, byte[]> parts = PackageParts.of(bytes);
      assertThat(parts.get("/xl/vbaProject.bin")).isEqualTo(ClerksWorkbook.macros());
      assertThat(
              new String(
                  parts.get("/[Content_Types].xml"), java.nio.charset.StandardCharsets.UTF_8))
          .contains("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    }
  }

  @Test
  void theSheetSpeaksEnglishWhenAsked() throws Exception {
    byte[] annotated = marking.annotate("a.xlsx", poor("a.xlsx", "Talks"), Language.EN);
    try (Workbook poi = Marking.open(annotated)) {
      assertThat(poi.getSheetName(0)).isEqualTo("Check result");
      assertThat(poi.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("Errors: 1");
    }
  }
}
