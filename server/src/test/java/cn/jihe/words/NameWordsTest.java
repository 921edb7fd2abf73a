package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of names, each with words that contain them and mean something else. */
class NameWordsTest {

  private static final NameWords WORDS =
      YamlResource.read("/cn/jihe/words/name-words.yml", NameWords.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "提高居民健康素养",
        "保障困难群众基本生活",
        "确保供水安全",
        "推进数字化转型",
        "完善度汛预案",
        "促进就业",
        "实现乡村振兴",
        "落实安全责任",
        "加强师德师风",
        "保障系统稳定运行",
        "保障项目顺利实施",
        "保障人员经费",
        "提升机关效能",
        "加强针对性培训",
        "促进法治建设",
        "保障金融安全"
      })
  void aSloganBeginsWithItsWord(String name) {
    assertThat(WORDS.slogans().startOf(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "保障人数",
        "完善率",
        "落实率",
        "提升幅度",
        "保障性住房开工套数",
        "保障房套数",
        "保证金退还率",
        "加强针接种人次",
        "促进就业人数",
        "实现利润总额",
        "提升泵站数量",
        "落实情况",
        "推进会召开次数",
        "居民素质提升率"
      })
  void aMeasureOrANounIsNoSlogan(String name) {
    assertThat(WORDS.slogans().startOf(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"知晓率和满意率", "培训人数、合格率", "有效性与创新性", "发生情况及处理程度", "完成数量以及完成时间"})
  void twoMeasuresMayStandInOneName(String name) {
    assertThat(WORDS.measures().in(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "办理及时率",
        "科普普及率",
        "活动参与度",
        "涉及人数",
        "温度、湿度达标率",
        "急性和慢性病发病率",
        "学校和幼儿园数量",
        "管理制度和考核制度健全率",
        "党组织和谐度",
        "培训人数（线上人数和线下人数）",
        "年度和季度检查次数"
      })
  void oneMeasureOfTwoThingsIsOne(String name) {
    assertThat(WORDS.measures().in(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"维修及时率", "平台响应时间", "按时发放率", "办理时限", "审批办结周期"})
  void punctualityIsKnownByItsWords(String name) {
    assertThat(WORDS.punctuality().isIn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"地点以及时间安排", "涉及时段", "响应式网站建设", "按时长计费", "应急响应演练次数"})
  void otherWordsWithTheSameSignsAreNoPunctuality(String name) {
    assertThat(WORDS.punctuality().isIn(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"设备购置", "校舍修缮", "道路改造工程", "政务信息化运维", "图书馆建设"})
  void investmentsAreKnownByTheirWords(String name) {
    assertThat(WORDS.investments().isIn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"干部队伍建设", "重点学科建设", "精神文明建设", "乡镇能力建设", "住房和城乡建设局工作经费", "社区矫正改造"})
  void buildingPeopleOrRulesIsNoInvestment(String name) {
    assertThat(WORDS.investments().isIn(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"业务系统接入密码能", "环境整治和", "办公用房的", "课题经费及", "道路养护与"})
  void aNameThatGoesOnWasCutOff(String name) {
    assertThat(WORDS.cut().endingOf(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"平台功能", "设备性能", "人工智能", "职业技能", "科学普及", "群众参与", "出行目的", "招标标的", "政府效能", "社会祥和"})
  void wholeWordsMayEndAName(String name) {
    assertThat(WORDS.cut().endingOf(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "铁路网路段养护",
        "以经济作物为主",
        "预防犯罪宣传",
        "按排放标准验收",
        "按装修进度付款",
        "新建康复中心",
        "干部暑期培训",
        "桥梁修复盖板更换",
        "申报消防验收",
        "平安祥和社区",
        "物联网路灯改造"
      })
  void rightWordsAreNoMisspellings(String name) {
    assertThat(WORDS.cut().misspelling(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"满意度调查次数", "满意度问卷回收率", "满意度测评人数"})
  void countingSurveysIsNoSatisfaction(String name) {
    assertThat(WORDS.surveyWork().isNamedIn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"群众满意度", "学员满意度测评", "家长对食堂的满意率"})
  void satisfactionIsNoSurvey(String name) {
    assertThat(WORDS.surveyWork().isNamedIn(name)).isFalse();
  }
}
