package cn.jihe.excel.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldPath;
import cn.jihe.form.Workbook;
import cn.jihe.support.DrawnSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms whose money is one amount in the heading, or the sum of a table of costs. */
class LoneMoneyTest {

  private static final String FORM =
      """
      项目支出绩效目标申报表（2024年度） | < | < | <
      项目名称 | 农村公路养护 | 主管部门 | 县交通局
      实施单位 | 县公路站 | 联系电话 | 87654321
      MONEY
      年度目标 | 养护农村公路200公里。 | < | <
      一级指标 | 二级指标 | 三级指标 | 指标值
      产出指标 | 数量指标 | 养护里程 | ≥200公里
      效益指标 | 社会效益指标 | 受益人数 | ≥1000人
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目预算金额（万元） | 120 | < | <",
        "预算申报数 | 120 | < | <",
        "预算申报数（万元） | 120 | 资金用途 | 养护材料",
        "项目总预算 | 120 | < | <",
        "资金额度 | 120万元 | < | <",
        "项目资金（万元） | 120 | < | <",
        "申报金额：120万元 | < | < | <",
        "经费预算 | | 120 | ",
        "专项资金规模（万元） | 120 | 功能科目 | 2140106",
        "项目投资 | 120 | 项目期限 | 2024",
        "预算批复资金（万元） | 120 | 上年预算 | 110",
        "项目概算投资额 | 120.00 | < | <",
        "支出明细 | 金额（万元） | 备注 | \n材料费 | 80 | | \n人工费 | 40 | | \n合计 | 120 | | ",
        "费用名称 | 单价 | 数量 | 金额\n沥青 | 40 | 2 | 80\n人工 | 4 | 10 | 40\n合计 | < | < | 120",
        "合计 | 财政资金 | 单位资金 | \n120 | 100 | 20 | ",
        "资金来源 | 合计 | 120 | \n^ | 财政资金 | 100 | \n^ | 单位资金 | 20 | "
      })
  void itIsTheYearsTotal(String money) {
    Workbook read = DrawnSheet.read(FORM.replace("MONEY", money));
    assertThat(read.gaps()).isEmpty();
    Declaration form = (Declaration) read.forms().getFirst();
    assertThat(form.funds().annualTotal().number().orElseThrow()).isEqualByComparingTo("120");
    assertThat(form.field(new FieldPath("funds.total"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "预算执行率 | 95 | < | <",
        "项目编码 | 2140106 | < | <",
        "受益人数 | 120 | < | <",
        "上年预算 | 110 | < | <",
        "资金用途 | 养护材料 | < | <"
      })
  void anotherNumberIsNoMoney(String money) {
    Workbook read = DrawnSheet.read(FORM.replace("MONEY", money));
    assertThat(((Declaration) read.forms().getFirst()).funds().annualTotal())
        .extracting(Field::isPresent)
        .isEqualTo(false);
    assertThat(read.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.labels()).contains("项目资金"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目预算金额（万元） | 120 | < | <",
        "预算数（万元） | 120 | 执行数（万元） | 110",
        "支出明细 | 金额（万元） | 备注 | \n材料费 | 80 | | \n合计 | 80 | | "
      })
  void aSelfEvaluationIsNotAskedForMoneyThatIsThere(String money) {
    String form =
        FORM.replace("申报表", "自评表")
            .replace("年度目标 |", "预期目标 |")
            .replace("MONEY", money + "\n实际完成情况 | 养护了205公里。 | < | <");
    assertThat(DrawnSheet.read(form).gaps()).isEmpty();
  }
}
