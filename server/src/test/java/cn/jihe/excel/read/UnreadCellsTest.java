package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.form.WorkbookReading.FormReading.UnreadCell;
import cn.jihe.support.DrawnSheet;
import cn.jihe.support.LayoutCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was filled in and no field took is said; what forms print themselves is not. */
final class UnreadCellsTest {

  private static List<String> unread(String drawing) {
    return DrawnSheet.read(drawing).reading().form(0).unread().stream()
        .map(cell -> cell.cell().a1() + " " + cell.text())
        .toList();
  }

  private static String form(String head, String column, String value, String below) {
    return """
        附件2 | | | |
        项目支出绩效目标申报表 | | | |
        （2024年度） | | | | 金额单位：万元
        项目名称 | 村村通工程 | 实施单位 | 某站 |
        %s
        年度资金总额 | 10 | | |
        年度目标 | 修路十公里。 | | |
        序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | %s
        1 | 产出指标 | 数量指标 | 道路里程 | ≥10公里 | %s
        2 | 效益指标 | 社会效益指标 | 受益人数 | ≥900人 |
        %s
        """
        .formatted(head, column, value, below);
  }

  @Test
  void aFormOfWhichAllIsReadLeavesNothing() {
    assertThat(unread(form("", "", "", ""))).isEmpty();
  }

  @Test
  void aValueBesideALabelWeDoNotKnowIsSaid() {
    assertThat(unread(form("特别事项 | 已纳入重点绩效评价 | 审批文号 | 发改〔2024〕1号 |", "", "", "")))
        .containsExactly("B5 已纳入重点绩效评价", "D5 发改〔2024〕1号");
  }

  @Test
  void aColumnWeDoNotKnowIsSaid() {
    assertThat(unread(form("", "数据来源", "统计年报", ""))).containsExactly("F9 统计年报");
  }

  @Test
  void rowsBelowTheTableAreSaid() {
    assertThat(unread(form("", "", "", "补充材料 | 共三册，另附 | < | < | <"))).containsExactly("B11 共三册，另附");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "注：1.指标值应当可以衡量。",
        "填报人：张三 | | 联系电话：1234567",
        "说明：本表一式两份。\n2.其他说明见附件。",
        "（单位公章）",
        "备注 | 表内金额含税 | < | < | <"
      })
  void notesAndSignaturesBelowAreNot(String below) {
    assertThat(unread(form("", "", "", below))).isEmpty();
  }

  @Test
  void noMoreAreKeptThanTheirLimit() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      rows.append("补充材料 | 第").append(i).append("册 | < | < | <\n");
    }
    assertThat(unread(form("", "", "", rows.toString()))).hasSize(FormReading.MOST_UNREAD);
  }

  static List<LayoutCase> layouts() {
    return LayoutCase.all().toList();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void nothingThatAFieldTookIsSaid(LayoutCase layout) {
    var read = layout.read();
    for (int i = 0; i < read.forms().size(); i++) {
      var taken = read.forms().get(i).source().cells().values();
      assertThat(read.reading().form(i).unread())
          .extracting(UnreadCell::cell)
          .doesNotContainAnyElementsOf(taken.stream().map(cell -> cell.cell()).toList());
    }
  }
}
