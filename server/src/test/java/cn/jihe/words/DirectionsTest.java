package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

  private static final Directions DIRECTIONS =
      new Directions(
          YamlResource.read("/cn/jihe/words/rule-words.yml", RuleWords.class).direction());

  @ParameterizedTest
  @CsvSource({
    "设备完好率, %, MORE_IS_BETTER",
    "网络安全达标率, %, MORE_IS_BETTER",
    "投诉处理及时率, %, MORE_IS_BETTER",
    "群众投诉处理满意度, %, MORE_IS_BETTER",
    "较三免政策节省的经费, 元/人, MORE_IS_BETTER",
    "节约成本, 万元, MORE_IS_BETTER",
    "安全事故, 起, LESS_IS_BETTER",
    "重大故障事故发生率, %, LESS_IS_BETTER",
    "有效投诉次数（全年）, 次, LESS_IS_BETTER",
    "院内感染率, %, LESS_IS_BETTER",
    "办结周期, 天, LESS_IS_BETTER",
    "故障响应时间, 小时, LESS_IS_BETTER",
    "检测报告出具周期, 个工作日, LESS_IS_BETTER",
    "人均培训成本, 元/人, LESS_IS_BETTER",
    "体检人数, 人, UNKNOWN",
    "抗菌药物使用率, %, UNKNOWN",
    "药占比, %, UNKNOWN",
    "转诊率, %, UNKNOWN",
    "办结周期合格率, %, MORE_IS_BETTER",
    "办结周期, '', UNKNOWN",
    "事故应急演练, 次, UNKNOWN",
    "死亡率下降, %, UNKNOWN",
    "群众不满意率, %, LESS_IS_BETTER",
    "未及时处理率, %, LESS_IS_BETTER",
    "平均无故障时间, 小时, MORE_IS_BETTER",
    "安全生产零事故天数, 天, MORE_IS_BETTER",
    "降低采购成本, 万元, UNKNOWN",
    "缩短办理时间, 天, UNKNOWN",
    "业务办理时间缩短, 天, UNKNOWN",
    "减少交通事故死亡人数, 人, UNKNOWN",
    "受理群众投诉件数, 件, UNKNOWN",
    "群众投诉件数, 件, LESS_IS_BETTER",
    "查处违法违规数, 件, UNKNOWN",
    "查处案件逾期率, %, LESS_IS_BETTER",
    "交通事故数据采集量, 条, UNKNOWN",
    "房屋空置率, %, LESS_IS_BETTER",
    "失业人员就业率, %, MORE_IS_BETTER",
    "设备维修费用, 万元, LESS_IS_BETTER",
  })
  void theRightmostListedWordDecides(String name, String unit, Direction direction) {
    assertThat(DIRECTIONS.of(name, unit)).isEqualTo(direction);
  }
}
