package cn.jihe.excel.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.excel.grid.Grid;
import cn.jihe.excel.grid.GridCell;
import cn.jihe.excel.grid.Span;
import cn.jihe.form.RawValue;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Sheets made to keep the reader busy: as many cells as the limits let in, all of them of the kind
 * that costs most. Work that grew with the square of the cells would take minutes to hours.
 */
@Timeout(30)
@Isolated("needs the heap for itself")
class HostileSheetsTest {

  private static final int CELLS = 100_000;
  private static final int WIDEST = 16_384;

  @Test
  void aHundredThousandLabelsAreNoForm() {
    Workbook read = read(sheet(CELLS / 20, row -> repeat(20, "项目名称")));
    assertThat(read.forms()).isEmpty();
  }

  @Test
  void aHundredThousandLabelsBesideATableAreReadOnce() {
    IntFunction<List<String>> rows =
        row ->
            row == CELLS / 20
                ? List.of("一级指标", "二级指标", "三级指标", "指标值", "实际完成值")
                : repeat(20, row % 2 == 0 ? "预期目标" : "实际完成情况");
    assertThat(read(sheet(CELLS / 20 + 1, rows)).forms()).hasSize(1);
  }

  @Test
  void aHundredThousandTitlesAreMoreThanAllowed() {
    List<GridCell> titles = sheet(CELLS, row -> List.of("项目支出绩效自评表"));
    assertThatThrownBy(() -> DrawnSheet.reader().read(List.of(grid(titles)), "上传.xlsx"))
        .isInstanceOf(RefusedWorkbook.class);
  }

  @Test
  void fiftyThousandTinyFormsAreMoreThanAllowed() {
    IntFunction<List<String>> rows =
        row ->
            switch (row % 3) {
              case 0 -> List.of("项目名称", "甲", "年度目标", "乙");
              case 1 -> List.of("一级指标", "二级指标", "三级指标", "指标值");
              default -> List.of("产出指标", "数量指标", "次数", "≥3次");
            };
    List<GridCell> forms = sheet(150_000, rows);
    assertThatThrownBy(() -> DrawnSheet.reader().read(List.of(grid(forms)), "上传.xlsx"))
        .isInstanceOf(RefusedWorkbook.class);
  }

  @Tag("slow")
  @Test
  void wideHeadingsAboveAThousandFormsAreLookedAtOnce() {
    IntFunction<List<String>> rows =
        row ->
            row < 20
                ? repeat(WIDEST, "说明")
                : switch (row % 2) {
                  case 0 -> List.of("项目名称", "甲", "年度目标", "乙");
                  default -> List.of("一级指标", "二级指标", "三级指标", "指标值");
                };
    assertThat(read(sheet(20 + 2 * 1_000, rows)).forms()).hasSize(1_000);
  }

  @Tag("slow")
  @Test
  void rowsOfSixteenThousandLabelsAreRead() {
    IntFunction<List<String>> rows =
        row ->
            row == 0
                ? List.of("项目支出绩效自评表")
                : row == 12
                    ? repeat(WIDEST, "一级指标", "二级指标", "三级指标", "指标值", "得分")
                    : repeat(WIDEST, "项目资金", "年度目标", "得分", "全年执行数", "预算数");
    assertThat(read(sheet(24, rows)).forms()).hasSizeLessThan(2_000);
  }

  @Test
  void aTableOfManyHeadersIsRead() {
    IntFunction<List<String>> rows =
        row ->
            row == 0
                ? List.of("项目名称", "甲")
                : row % 2 == 0
                    ? List.of("产出指标", "数量指标", "次数" + row, "≥3次")
                    : List.of("一级指标", "二级指标", "三级指标", "指标值");
    assertThat(read(sheet(3_000, rows)).forms()).hasSize(1);
  }

  @Tag("slow")
  @Test
  void eightyThousandMergedAreasInFewRowsAreFoundFast() {
    List<Span> merged = new ArrayList<>();
    for (int i = 0; i < 80_000; i++) {
      int column = 2 * (i % (WIDEST / 2));
      merged.add(new Span(1 + i % 2, column, 1 + i % 2, column + 1));
    }
    List<GridCell> cells = sheet(24, row -> repeat(WIDEST, "项目名称", "甲"));
    Workbook read = read(new Grid("表", 0, cells, merged));
    assertThat(read.forms()).isEmpty();
  }

  @Test
  void threeHundredFormsAreReadEachForItself() {
    IntFunction<List<String>> rows =
        row ->
            switch (row % 8) {
              case 0 -> List.of("项目支出绩效目标申报表（2024年度）");
              case 1 -> List.of("项目名称", "项目" + row / 8);
              case 2 -> List.of("主管部门", "某局", "实施单位", "某站");
              case 3 -> List.of("年度资金总额（元）", "100");
              case 4 -> List.of("年度目标", "完成项目。");
              case 5 -> List.of("一级指标", "二级指标", "三级指标", "指标值");
              case 6 -> List.of("产出指标", "数量指标", "次数", "≥" + row / 8 + "次");
              default -> List.of("效益指标", "社会效益指标", "受益人数", "≥3人");
            };
    Workbook read = read(sheet(300 * 8, rows));
    assertThat(read.forms())
        .extracting(form -> form.projectName().text())
        .isEqualTo(IntStream.range(0, 300).mapToObj(form -> "项目" + form).toList());
    assertThat(read.forms()).allSatisfy(form -> assertThat(form.indicators()).hasSize(2));
    assertThat(read.gaps()).isEmpty();
  }

  private static List<String> repeat(int count, String... texts) {
    List<String> row = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      row.add(Arrays.asList(texts).get(i % texts.length));
    }
    return row;
  }

  private static List<GridCell> sheet(int rows, IntFunction<List<String>> texts) {
    List<GridCell> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<String> of = texts.apply(row);
      for (int column = 0; column < of.size(); column++) {
        cells.add(new GridCell(row, column, RawValue.ofText(of.get(column))));
      }
    }
    return cells;
  }

  private static Grid grid(List<GridCell> cells) {
    return new Grid("表", 0, cells, List.of());
  }

  private static Workbook read(List<GridCell> cells) {
    return read(grid(cells));
  }

  private static Workbook read(Grid grid) {
    return DrawnSheet.read(List.of(grid));
  }
}
