package cn.jihe.excel.write;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FormKind;
import cn.jihe.template.TemplateFile;
import cn.jihe.template.Templates;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program that opens a template is told. */
@Execution(ExecutionMode.CONCURRENT)
class TemplateFaceTest {

  static List<TemplateFile> all() {
    return Templates.released();
  }

  private interface Look {
    void at(XSSFSheet sheet) throws Exception;
  }

  private static void look(TemplateFile file, Look look) throws Exception {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(Templates.bytes(file)))) {
      look.at(workbook.getSheetAt(0));
    }
  }

  private static int header(TemplateFile file) {
    return file.kind() == FormKind.DECLARATION ? DeclarationSheet.HEADER : EvaluationSheet.HEADER;
  }

  @ParameterizedTest
  @MethodSource("all")
  void rowsMayBeInsertedDeletedAndFormattedAndNoPasswordIsNeeded(TemplateFile file)
      throws Exception {
    look(
        file,
        sheet -> {
          assertThat(sheet.getProtect()).isTrue();
          assertThat(sheet.isInsertRowsLocked()).isFalse();
          assertThat(sheet.isDeleteRowsLocked()).isFalse();
          assertThat(sheet.isFormatRowsLocked()).isFalse();
          assertThat(sheet.isFormatCellsLocked()).isFalse();
          assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
          assertThat(sheet.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
        });
  }

  /** Excel refuses to delete a row on a protected sheet when any of its cells is locked. */
  @ParameterizedTest
  @MethodSource("all")
  void noCellInTheRowsOfIndicatorsIsLockedOrMerged(TemplateFile file) throws Exception {
    look(
        file,
        sheet -> {
          for (int i = header(file) + 1; i <= header(file) + 12; i++) {
            XSSFRow row = sheet.getRow(i);
            assertThat(row.getRowStyle().getLocked()).isFalse();
            row.forEach(cell -> assertThat(cell.getCellStyle().getLocked()).isFalse());
          }
          assertThat(sheet.getMergedRegions())
              .noneMatch(
                  region ->
                      region.getLastRow() > header(file)
                          && region.getFirstRow() <= header(file) + 12);
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void labelsAndFormulasAreLocked(TemplateFile file) throws Exception {
    look(
        file,
        sheet -> {
          List<String> open = new ArrayList<>();
          for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            boolean table = i > header(file) && i <= header(file) + 12;
            for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(i)) {
              boolean fixed =
                  cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.FORMULA;
              if (fixed && !table && !cell.getCellStyle().getLocked()) {
                open.add(((XSSFCell) cell).getReference());
              }
            }
          }
          assertThat(open).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQuestionCanBeAnsweredWithYes(TemplateFile file) throws Exception {
    look(
        file,
        sheet ->
            assertThat(sheet.getDataValidations())
                .isNotEmpty()
                .allSatisfy(
                    rule -> {
                      assertThat(rule.getPromptBoxTitle().length()).isBetween(1, 32);
                      assertThat(rule.getPromptBoxText().length()).isBetween(1, 255);
                      assertThat(
                              !rule.getShowErrorBox()
                                  || rule.getErrorStyle() == DataValidation.ErrorStyle.WARNING)
                          .isTrue();
                    }));
  }

  @ParameterizedTest
  @MethodSource("all")
  void levelsHaveListsAndTargetsAHintWithTheStandardSpelling(TemplateFile file) throws Exception {
    look(
        file,
        sheet -> {
          assertThat(sheet.getDataValidations())
              .map(rule -> rule.getValidationConstraint().getExplicitListValues())
              .contains(new String[] {"成本指标", "产出指标", "效益指标", "满意度指标"})
              .anySatisfy(values -> assertThat(values).contains("数量指标", "服务对象满意度指标"));
          assertThat(sheet.getDataValidations())
              .filteredOn(rule -> rule.getPromptBoxTitle().equals("年度指标值"))
              .singleElement()
              .satisfies(
                  rule -> assertThat(rule.getPromptBoxText()).contains("≥95.00(%)", "=12.00(个月)"));
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsTypedAsATargetStaysText(TemplateFile file) throws Exception {
    int column = file.kind() == FormKind.DECLARATION ? 4 : 3;
    look(
        file,
        sheet ->
            assertThat(
                    sheet
                        .getRow(header(file) + 1)
                        .getCell(column)
                        .getCellStyle()
                        .getDataFormatString())
                .isEqualTo("@"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void itPrintsOnA4OnePageWideWithItsHeaderRepeated(TemplateFile file) throws Exception {
    look(
        file,
        sheet -> {
          assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
          assertThat(sheet.getFitToPage()).isTrue();
          assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
          assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
          assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(header(file));
        });
  }

  /** With nothing of POI in it; a formula without a stored result would have no value here. */
  @ParameterizedTest
  @MethodSource("all")
  void asAnotherLibraryReadsIt(TemplateFile file) throws Exception {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(Templates.bytes(file)))) {
      var sheet = workbook.getFirstSheet();
      List<Cell> cells = new ArrayList<>();
      sheet
          .read()
          .forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell != null) {
                          cells.add(cell);
                        }
                      }));
      assertThat(cells.getFirst().getText()).isEqualTo(file.title().zh());
      assertThat(cells).map(Cell::getText).contains("模板编号：" + file.id(), "三级指标");
      List<Cell> formulas = cells.stream().filter(cell -> cell.getFormula() != null).toList();
      assertThat(formulas).hasSize(file.kind() == FormKind.DECLARATION ? 2 : 11);
      assertThat(formulas)
          .allSatisfy(
              cell -> {
                assertThat(cell.getRawValue()).isNotNull();
                assertThat(cell.getText()).isEmpty();
              });
    }
  }
}
