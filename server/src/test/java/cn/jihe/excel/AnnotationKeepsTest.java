package cn.jihe.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Workbook;
import cn.jihe.rule.Report;
import cn.jihe.rule.RuleRunner;
import cn.jihe.rule.RuleTexts;
import cn.jihe.rule.Settings;
import cn.jihe.rules.Catalogue;
import cn.jihe.template.Language;
import cn.jihe.template.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk has in her workbook is there before, after, and after removal of our marks. */
class AnnotationKeepsTest {

  private static final String FORM = "申报表";
  private static final String LISTS = "附表";
  private static final CellAddress TARGET = new CellAddress(5, 3);

  private final RuleTexts texts = Catalogue.texts();
  private final WorkbookOpener opener = new WorkbookOpener(Limits.DEFAULT);
  private final FormsReader reader = new FormsReader(opener, Limits.DEFAULT);
  private final RuleRunner runner = new RuleRunner(Catalogue.RULES, texts, Settings.defaults());
  private final Annotator annotator = new Annotator(opener, texts);

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void nothingOfTheClerksIsLost(String file) throws Exception {
    byte[] original = workbook(file);
    List<String> before = hers(original);
    byte[] annotated =
        annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    assertThat(hers(annotated)).isEqualTo(before);
    assertThat(hers(annotator.clean(file, annotated).bytes())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void herCommentStaysAboveOursAndComesBackAsItWas(String file) throws Exception {
    byte[] original = workbook(file);
    byte[] annotated =
        annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    String comment = comment(annotated, TARGET);
    assertThat(comment).startsWith("请科室核实").contains("T44 指标值为空", "详见“校验结果”第");
    assertThat(comment(annotator.clean(file, annotated).bytes(), TARGET)).isEqualTo("请科室核实");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aMergedCellOnAProtectedSheetIsMarkedWhole(String file) throws Exception {
    byte[] original = workbook(file);
    byte[] annotated =
        annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      Sheet sheet = poi.getSheet(FORM);
      assertThat(sheet.getProtect()).isTrue();
      var formats = sheet.getSheetConditionalFormatting();
      List<String> ranges = new ArrayList<>();
      for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
        for (CellRangeAddress range : formats.getConditionalFormattingAt(i).getFormattingRanges()) {
          ranges.add(range.formatAsString());
        }
      }
      assertThat(ranges).contains("D6:E6");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aCorrectedCopyKeepsNoOldMark(String file) throws Exception {
    byte[] original = workbook(file);
    byte[] annotated =
        annotator.annotate(file, original, check(file, original), Language.ZH).bytes();
    byte[] corrected = corrected(annotated);
    byte[] again = annotator.annotate(file, corrected, check(file, corrected), Language.ZH).bytes();
    assertThat(comment(annotated, TARGET)).contains("T44");
    assertThat(comment(again, TARGET)).isEqualTo("请科室核实");
  }

  private Report check(String file, byte[] bytes) throws RefusedWorkbook {
    Workbook workbook = reader.read(file, bytes);
    return runner.run(workbook);
  }

  private static byte[] corrected(byte[] annotated) throws IOException {
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      poi.getSheet(FORM).getRow(TARGET.getRow()).getCell(TARGET.getColumn()).setCellValue("≥5次");
      return bytes(poi);
    }
  }

  private static String comment(byte[] bytes, CellAddress at) throws IOException {
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      Comment comment = poi.getSheet(FORM).getCellComment(at);
      return comment == null ? "" : comment.getString().getString();
    }
  }

  /** A form with a blank target, and much else that must survive. */
  private static byte[] workbook(String file) throws IOException {
    try (var poi = file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
      Sheet form = poi.createSheet(FORM);
      Sheet lists = poi.createSheet(LISTS);
      String[][] rows = {
        {"财政项目支出绩效目标申报表"},
        {"项目名称", "讲座", "主管部门", "某局"},
        {"年度资金申请总额", "100", "当年财政拨款", "100"},
        {"年度总体目标", "举办讲座。"},
        {"一级指标", "二级指标", "三级指标", "指标值"},
        {"产出指标", "数量指标", "讲座场次", ""},
        {"效益指标", "社会效益指标", "受益人数", "≥100人"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? form.createRow(r) : form.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      form.addMergedRegion(CellRangeAddress.valueOf("D6:E6"));
      form.setColumnWidth(2, 7_000);
      form.getRow(3).setHeightInPoints(40);
      form.protectSheet("");
      lists.createRow(0).createCell(0).setCellFormula(FORM + "!B3*2");
      lists.getRow(0).createCell(1).setCellValue("经常性项目");
      poi.getCreationHelper().createFormulaEvaluator().evaluateAll();
      poi.setPrintArea(0, "$A$1:$E$7");
      poi.setPrintArea(1, "$A$1:$B$3");
      Name local = poi.createName();
      local.setNameName("本表");
      local.setSheetIndex(1);
      local.setRefersToFormula(LISTS + "!$B$1");
      DataValidationHelper validation = form.getDataValidationHelper();
      form.addValidationData(
          validation.createValidation(
              validation.createFormulaListConstraint(LISTS + "!$B$1:$B$3"),
              new CellRangeAddressList(1, 1, 3, 3)));
      CreationHelper helper = poi.getCreationHelper();
      Comment hers = form.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
      hers.setString(helper.createRichTextString("请科室核实"));
      hers.setAuthor("张三");
      hers.setAddress(TARGET);
      poi.setActiveSheet(1);
      return bytes(poi);
    }
  }

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook poi) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    poi.write(out);
    return out.toByteArray();
  }

  /** Her sheets without ours, in words. */
  private static List<String> hers(byte[] bytes) throws IOException {
    List<String> hers = new ArrayList<>();
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : poi) {
        if (ResultSheet.isOurs(sheet)) {
          continue;
        }
        hers.add(sheet.getSheetName() + " " + sheet.getMergedRegions() + " " + sheet.getProtect());
        hers.add("print " + poi.getPrintArea(poi.getSheetIndex(sheet)));
        hers.add("width " + sheet.getColumnWidth(2));
        for (DataValidation each : sheet.getDataValidations()) {
          hers.add("list " + each.getValidationConstraint().getFormula1());
        }
        sheet.forEach(
            row -> {
              hers.add("height " + row.getHeight());
              row.forEach(
                  cell -> hers.add(cell.getAddress() + " " + cell + " " + cell.getCellType()));
            });
      }
      for (Name name : poi.getAllNames()) {
        String sheet = name.getSheetIndex() < 0 ? "" : poi.getSheetName(name.getSheetIndex());
        if (hers.stream().anyMatch(line -> line.startsWith(sheet + " "))) {
          hers.add(name.getNameName() + " " + sheet + " " + name.getRefersToFormula());
        }
      }
    }
    return hers.stream().sorted().toList();
  }
}
