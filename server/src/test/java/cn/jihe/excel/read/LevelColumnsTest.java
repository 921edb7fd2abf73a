package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Indicator;
import cn.jihe.form.Workbook;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Settings;
import cn.jihe.rules.Catalogue;
import cn.jihe.support.DrawnSheet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 产出指标 is of level 1 and 数量指标 of level 2, whatever heads their columns. */
class LevelColumnsTest {

  private static final String FORM =
      """
      项目支出绩效目标申报表（2024年度）
      项目名称 | 农村公路养护 | 主管部门 | 县交通局 | 实施单位 | 县公路站
      年度资金总额（元） | 100000 | 其中：财政拨款 | 100000
      年度目标 | 养护农村公路200公里，受益1000人。
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | 质量指标 | 养护合格率 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // the rail takes up the head of level 1
        """
        一级指标 | < | 二级指标 | 三级指标 | 指标值
        绩效指标 | 产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | ^ | 质量指标 | 养护合格率 | ≥95%
        ^ | 效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // all heads one column too far left
        """
        一级指标 | 二级指标 | 三级指标 | < | 指标值
        绩效指标 | 产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | ^ | 质量指标 | 养护合格率 | ≥95%
        ^ | 效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // no head above level 1
        """
         | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | 质量指标 | 养护合格率 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // no head above level 2
        """
        一级指标 | | 三级指标 | 指标值
        产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | 质量指标 | 养护合格率 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // levels 1 and 2 the other way round
        """
        二级指标 | 一级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | 质量指标 | 养护合格率 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // names without 指标, with points and numbering
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        一、产出（50分） | 1.数量 | 养护里程 | ≥200公里
        ^ | 2.质量 | 养护合格率 | ≥95%
        二、效益（30分） | 社会效益 | 受益人数 | ≥1000人
        """,
        // heads by other words
        """
        指标类型 | 指标分类 | 指标名称 | 指标值 | 计量单位
        产出指标 | 数量指标 | 养护里程 | ≥200 | 公里
        ^ | 质量指标 | 养护合格率 | ≥95 | %
        效益指标 | 社会效益指标 | 受益人数 | ≥1000 | 人
        """,
        // groups as headings of their own rows
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | | |
         | 数量指标 | 养护里程 | ≥200公里
         | 质量指标 | 养护合格率 | ≥95%
        效益指标 | | |
         | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // kinds as headings of their own rows
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | | 数量指标 |
        ^ | | 养护里程 | ≥200公里
        ^ | | 质量指标 |
        ^ | | 养护合格率 | ≥95%
        效益指标 | | 社会效益指标 |
        ^ | | 受益人数 | ≥1000人
        """,
        // heads by other words, and nothing beside the values
        """
        指标类型 | 指标分类 | 指标名称 | 指标值
        产出指标 | 数量指标 | 养护里程 | ≥200公里
        ^ | 质量指标 | 养护合格率 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | ≥1000人
        """,
        // level 3 split from a further column
        """
        一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标值
        产出指标 | 数量指标 | 养护里程 | 养护公路的长度 | ≥200公里
        ^ | 质量指标 | 养护合格率 | 检查合格的比例 | ≥95%
        效益指标 | 社会效益指标 | 受益人数 | 沿线居民 | ≥1000人
        """
      })
  void everyRowHasItsGroupKindAndName(String table) {
    Workbook read = DrawnSheet.read(FORM + table);
    List<Indicator> rows = read.forms().getFirst().indicators();
    assertThat(rows).extracting(Indicator::name).containsExactly("养护里程", "养护合格率", "受益人数");
    assertThat(rows)
        .extracting(row -> plain(row.level1().text()))
        .containsExactly("产出", "产出", "效益");
    assertThat(rows)
        .extracting(row -> plain(row.level2().text()))
        .containsExactly("数量", "质量", "社会效益");
    assertThat(Catalogue.runner(Settings.defaults()).run(read).allFindings().map(Finding::rule))
        .doesNotContain("I25", "I26", "I30", "W01");
  }

  private static String plain(String level) {
    return level.replaceAll("指标|（.*?）|^[一二1-9][、.]", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        一级指标 | 二级指标 | 三级指标 | 指标值
        数量指标 | | 养护里程 | ≥200公里
        质量指标 | | 养护合格率 | ≥95%
        社会效益指标 | | 受益人数 | ≥1000人
        """,
        """
        一级指标 | 二级指标 | 指标值
        数量指标 | 养护里程 | ≥200公里
        质量指标 | 养护合格率 | ≥95%
        社会效益指标 | 受益人数 | ≥1000人
        """,
        """
        二级指标 | 三级指标 | 指标值
        数量指标 | 养护里程 | ≥200公里
        质量指标 | 养护合格率 | ≥95%
        社会效益指标 | 受益人数 | ≥1000人
        """
      })
  void withoutGroupsTheKindsTell(String table) {
    Workbook read = DrawnSheet.read(FORM + table);
    List<Indicator> rows = read.forms().getFirst().indicators();
    assertThat(rows).extracting(Indicator::name).containsExactly("养护里程", "养护合格率", "受益人数");
    assertThat(rows)
        .extracting(row -> plain(row.level2().text()))
        .containsExactly("数量", "质量", "社会效益");
    assertThat(Catalogue.runner(Settings.defaults()).run(read).allFindings().map(Finding::rule))
        .doesNotContain("I25", "I26", "I30", "W01");
  }
}
