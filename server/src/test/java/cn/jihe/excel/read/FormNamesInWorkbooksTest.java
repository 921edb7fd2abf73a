package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.excel.grid.Grid;
import cn.jihe.support.CellNames;
import cn.jihe.support.LayoutCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole workbooks, seen by their cells alone, as the add-in sees them. */
@Execution(ExecutionMode.CONCURRENT)
final class FormNamesInWorkbooksTest {

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

  @ParameterizedTest
  @MethodSource("realAndTemplates")
  void everyRealWorkbookAndTemplateIsKnown(Path file) throws IOException {
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      assertThat(CellNames.mayHoldAForm(CellNames.of(book))).isTrue();
    }
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
    assertThat(CellNames.mayHoldAForm(texts)).isTrue();
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
    assertThat(CellNames.mayHoldAForm(List.of(cells.split("\\|")))).isFalse();
  }
}
