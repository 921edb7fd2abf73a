package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Indicator;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of two tables of indicators beside each other the year's is read; where it is empty, the other.
 */
final class TwoBlocksTest {

  /** {@code Y} is a value of the year, {@code P} one of the whole project. */
  private static final String TWO_COLUMNS =
      """
      一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值
      产出指标 | 数量指标 | 道路里程 | P1 | Y1
      效益指标 | 社会效益指标 | 受益人数 | P2 | Y2
      """;

  private static final String YEAR_FIRST =
      """
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 中期指标值
      产出指标 | 数量指标 | 道路里程 | Y1 | P1
      效益指标 | 社会效益指标 | 受益人数 | Y2 | P2
      """;

  private static final String TWO_TABLES =
      """
      绩效指标 | 实施期目标 | < | < | < | 年度目标 | < | < | <
       | 一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
       | 产出指标 | 数量指标 | 总里程 | P1 | 产出指标 | 数量指标 | 道路里程 | Y1
       | 效益指标 | 社会效益指标 | 总人数 | P2 | 效益指标 | 社会效益指标 | 受益人数 | Y2
      """;

  private static final String TWO_TABLES_YEAR_FIRST =
      """
      年度目标 | < | < | < | 实施期目标 | < | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值 | 一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 道路里程 | Y1 | 产出指标 | 数量指标 | 总里程 | P1
      效益指标 | 社会效益指标 | 受益人数 | Y2 | 效益指标 | 社会效益指标 | 总人数 | P2
      """;

  private static final String NAMED_BY_THEIR_VALUES =
      """
      一级指标 | 二级指标 | 三级指标 | 总体指标值 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
      产出指标 | 数量指标 | 总里程 | P1 | 产出指标 | 数量指标 | 道路里程 | Y1
      效益指标 | 社会效益指标 | 总人数 | P2 | 效益指标 | 社会效益指标 | 受益人数 | Y2
      """;

  private static final String COMMON_LEVELS =
      """
      一级指标 | 二级指标 | 中期目标（2025-2027年） | < | 2025年度目标 | <
      ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值
      产出指标 | 数量指标 | 总里程 | P1 | 道路里程 | Y1
      效益指标 | 社会效益指标 | 总人数 | P2 | 受益人数 | Y2
      """;

  private static final String WIDE_VALUE =
      """
      一级指标 | 二级指标 | 三级指标 | 指标值 | <
      ^ | ^ | ^ | 实施期 | 年度
      产出指标 | 数量指标 | 道路里程 | P1 | Y1
      效益指标 | 社会效益指标 | 受益人数 | P2 | Y2
      """;

  private static Workbook read(String table, String year, String whole) {
    String filled =
        table.replace("Y1", year).replace("Y2", year).replace("P1", whole).replace("P2", whole);
    return DrawnSheet.read(
        """
        项目支出绩效目标申报表
        项目名称 | 村村通工程 | 实施单位 | 某站
        年度资金总额（万元） | 10
        """
            + filled);
  }

  private static List<String> targets(Workbook read) {
    return read.forms().getFirst().indicators().stream().map(row -> row.target().text()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TWO_COLUMNS,
        YEAR_FIRST,
        TWO_TABLES,
        TWO_TABLES_YEAR_FIRST,
        NAMED_BY_THEIR_VALUES,
        COMMON_LEVELS,
        WIDE_VALUE
      })
  void theYearsIsRead(String table) {
    Workbook read = read(table, "≥10公里", "≥30公里");
    assertThat(targets(read)).containsExactly("≥10公里", "≥10公里");
    assertThat(read.forms().getFirst().indicators())
        .extracting(row -> row.level3().text())
        .containsExactly("道路里程", "受益人数");
    assertThat(read.forms().getFirst().indicators())
        .extracting((Indicator row) -> row.level1().text())
        .containsExactly("产出指标", "效益指标");
    assertThat(read.reading().form(0).longTerm()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TWO_COLUMNS,
        YEAR_FIRST,
        TWO_TABLES,
        TWO_TABLES_YEAR_FIRST,
        NAMED_BY_THEIR_VALUES,
        COMMON_LEVELS,
        WIDE_VALUE
      })
  void whereItIsEmptyTheOtherIsReadAndThatIsSaid(String table) {
    Workbook read = read(table, "", "≥30公里");
    assertThat(targets(read)).containsExactly("≥30公里", "≥30公里");
    assertThat(read.reading().form(0).longTerm()).isTrue();
  }
}
