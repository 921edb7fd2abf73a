package cn.jihe.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Wording;
import cn.jihe.template.FormNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole workbooks, seen by their cells alone, as the add-in sees them. */
final class FormNamesInWorkbooksTest {

  private static final FormNames NAMES = FormNames.standard();
  private static final List<Pattern> TITLES =
      NAMES.titles().stream().map(Pattern::compile).toList();
  private static final List<Pattern> COLUMNS =
      NAMES.columns().stream().map(Pattern::compile).toList();

  /** What the add-in does with the names. */
  private static boolean mayHoldAForm(List<String> cells) {
    List<String> plain = cells.stream().map(Wording::plain).toList();
    boolean titled =
        plain.stream()
            .filter(text -> text.length() <= FormNames.LONGEST_TITLE)
            .anyMatch(text -> TITLES.stream().anyMatch(title -> title.matcher(text).find()));
    long columns =
        COLUMNS.stream()
            .filter(column -> plain.stream().anyMatch(text -> column.matcher(text).find()))
            .count();
    return titled || columns >= 2;
  }

  static Stream<Path> realAndTemplates() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("src/test/resources/real/workbooks", "../templates")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().matches(".*\\.xlsx?")).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(16);
    return files.stream();
  }

  private static List<String> cells(Path file) {
    DataFormatter shown = new DataFormatter();
    List<String> texts = new ArrayList<>();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            texts.add(shown.formatCellValue(cell));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("realAndTemplates")
  void everyRealWorkbookAndTemplateIsKnown(Path file) {
    assertThat(mayHoldAForm(cells(file))).isTrue();
  }

  static Stream<LayoutCase> layouts() {
    return LayoutCase.all();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyLayoutInWhichAFormIsFoundIsKnown(LayoutCase layout) {
    List<String> texts = new ArrayList<>();
    for (Grid grid : layout.grids()) {
      for (int row : grid.filledRows(grid.firstRow(), grid.lastRow())) {
        grid.filled(row).forEach(cell -> texts.add(cell.text()));
      }
    }
    assertThat(layout.read().forms()).isNotEmpty();
    assertThat(mayHoldAForm(texts)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "工资表|姓名|岗位|基本工资|绩效工资|合计|张三|科员|3,000|1,200|4,200",
        "固定资产清单|编号|名称|类别|单位|数量|原值|一级类目|二级类目|备注",
        "部门预算|科目编码|一级科目|二级科目|项目|金额（万元）|年度预算|执行率|合计",
        "年度考核表|姓名|考核指标|目标值|实际完成|得分|等级",
        "会议签到|时间|地点|单位|联系电话",
        ""
      })
  void ordinaryWorkbooksAreNot(String cells) {
    assertThat(mayHoldAForm(List.of(cells.split("\\|")))).isFalse();
  }
}
