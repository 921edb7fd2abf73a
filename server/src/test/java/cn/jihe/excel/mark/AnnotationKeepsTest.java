package cn.jihe.excel.mark;

import static cn.jihe.support.ClerksWorkbook.FORM;
import static cn.jihe.support.ClerksWorkbook.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.OwnMark;
import cn.jihe.support.ClerksWorkbook;
import cn.jihe.support.Marking;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk has in her workbook is there before, after, and after removal of our marks. */
@Execution(ExecutionMode.CONCURRENT)
class AnnotationKeepsTest {

  private final Marking marking = new Marking();

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void nothingOfTheClerksIsLost(String file) throws Exception {
    byte[] original = ClerksWorkbook.of(file);
    List<String> before = hers(original);
    byte[] annotated = marking.annotate(file, original);
    assertThat(hers(annotated)).isEqualTo(before);
    assertThat(hers(marking.clean(file, annotated))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void herCommentStaysAboveOursAndComesBackAsItWas(String file) throws Exception {
    byte[] original = ClerksWorkbook.of(file);
    byte[] annotated = marking.annotate(file, original);
    String comment = comment(annotated, TARGET);
    assertThat(comment).startsWith("请科室核实").contains("指标值为空（T44）", "详见“校验结果”第");
    assertThat(comment(marking.clean(file, annotated), TARGET)).isEqualTo("请科室核实");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xls"})
  void aMergedCellOnAProtectedSheetIsMarkedWhole(String file) throws Exception {
    byte[] original = ClerksWorkbook.of(file);
    byte[] annotated = marking.annotate(file, original);
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
    byte[] original = ClerksWorkbook.of(file);
    byte[] annotated = marking.annotate(file, original);
    byte[] corrected =
        Marking.changed(
            annotated,
            poi ->
                poi.getSheet(FORM)
                    .getRow(TARGET.getRow())
                    .getCell(TARGET.getColumn())
                    .setCellValue("≥5次"));
    byte[] again = marking.annotate(file, corrected);
    assertThat(comment(annotated, TARGET)).contains("T44");
    assertThat(comment(again, TARGET)).isEqualTo("请科室核实");
  }

  private static String comment(byte[] bytes, CellAddress at) throws IOException {
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      Comment comment = poi.getSheet(FORM).getCellComment(at);
      return comment == null ? "" : comment.getString().getString();
    }
  }

  /** Her sheets without ours, in words. */
  private static List<String> hers(byte[] bytes) throws IOException {
    List<String> hers = new ArrayList<>();
    try (var poi = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      poi.getAllPictures().forEach(picture -> hers.add("picture " + picture.getData().length));
      for (Sheet sheet : poi) {
        if (OwnMark.isOn(sheet)) {
          continue;
        }
        hers.add("landscape " + sheet.getPrintSetup().getLandscape());
        hers.add(sheet.getSheetName() + " " + sheet.getMergedRegions() + " " + sheet.getProtect());
        hers.add("print " + poi.getPrintArea(poi.getSheetIndex(sheet)));
        hers.add("width " + sheet.getColumnWidth(2));
        hers.add("visibility " + poi.getSheetVisibility(poi.getSheetIndex(sheet)));
        var formats = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
          String formula = formats.getConditionalFormattingAt(i).getRule(0).getFormula1();
          if (!formula.contains(OwnMark.IN_FORMULA)) {
            hers.add("colours " + formula);
          }
        }
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
