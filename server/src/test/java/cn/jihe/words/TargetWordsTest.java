package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetWordsTest {

  private static final TargetWords WORDS =
      YamlResource.read("/cn/jihe/words/target-words.yml", TargetWords.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "显著提升", "提升效率", "逐步改善群众生活水平", "规范、有效", "平稳有力", "可持续。", "有控制", "符合相关规定",
        "长期稳定运行", "营商环境持续优化", "提升献血氛围", "促进经济社会发展", "比上年提高", "保障有力", "形成长效机制", "明显"
      })
  void aValueThatSetsNoLevelIsVague(String value) {
    assertThat(WORDS.vague().isAll(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "有效期内", "规范用药", "合理用药指导", "保障房分配到位", "符合国家标准", "无明显影响", "不影响", "提高至全国前列", "促进会召开", "加强版权登记",
        "通过", "无事故发生", "验收合格", "保障全年供水", "运行正常", "全年供水不间断", ""
      })
  void aLevelAStateOrALongerWordIsNotVague(String value) {
    assertThat(WORDS.vague().isAll(value)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "项目完成，会议过程不卡顿, 完成, true",
    "系统建设, 完成系统建设, true",
    "健康管理, 达到预期目标, true",
    "计划完成情况, 按计划完成, true",
    "资金到位情况, 资金到位, true",
    "系统软件评测, 通过, false",
    "工程验收合格率, 验收合格, false",
    "无安全事故, 无安全事故, false",
    "供电保障, 达到国家标准, false",
    "设备采购, 规定时间内完成, false",
    "系统建设, 完成终验并投入使用, false",
  })
  void onlyTheNameOverAgainIsCircular(String name, String value, boolean circular) {
    assertThat(WORDS.circular().repeats(name, value)).isEqualTo(circular);
  }

  @ParameterizedTest
  @CsvSource({
    "完成率100%为最优, true",
    "完成得10分，未完成不得分, true",
    "≥95%得满分，每降低1%扣0.5分, true",
    "优：≥90分；良：80-90分；中：60-80分, true",
    "90分以上为优, true",
    "考核得分≥90分, false",
    "评价结果为优, false",
    "优良率90%, false",
    "全年无扣分, false",
    "综合得分90分以上, false",
  })
  void scoringIsToldFromAScoreToBeReached(String value, boolean scoring) {
    assertThat(WORDS.isScoring(value.replace('，', ','))).isEqualTo(scoring);
  }

  @ParameterizedTest
  @CsvSource({
    "接入率, 家, true", "知晓度（社区居民）, 人, true", "参与比例, 人次/年, true", "覆盖率, 个村, true", "巡检频率, 次, false",
    "管理制度, 个, false", "死亡率, 例/10万, false", "出勤率, 天, false", "合格率, 个百分点, false", "满意度, 分, false"
  })
  void aRateDoesNotCount(String name, String unit, boolean disagree) {
    MeasureNames names = WORDS.names();
    assertThat(names.isRate(name) && names.isCountUnit(unit)).isEqualTo(disagree);
  }

  @ParameterizedTest
  @CsvSource({"运维次数, true", "巡检台次, true", "岗位数, true", "幸福指数, false", "折算系数, false", "数据量, false"})
  void aCountIsToldByItsEnd(String name, boolean count) {
    assertThat(WORDS.names().isCount(name)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "因招标滞后部分项目未完成, true",
    "延期至下年, true",
    "无滞后情况, false",
    "按计划推进未延期, false",
    "不存在未完成事项, false",
    "体检对象增加, false"
  })
  void aDeniedShortfallIsNone(String reason, boolean shortfall) {
    assertThat(WORDS.results().isShortfall(reason)).isEqualTo(shortfall);
  }
}
