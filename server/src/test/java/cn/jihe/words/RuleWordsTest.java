package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import cn.jihe.words.RuleWords.Achievement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {

  private static final RuleWords WORDS =
      YamlResource.read("/cn/jihe/words/rule-words.yml", RuleWords.class);
  private static final Thresholds THRESHOLDS =
      YamlResource.read("/cn/jihe/words/thresholds.yml", Thresholds.class);

  @ParameterizedTest
  @CsvSource({
    "达成指标, REACHED",
    "完成, REACHED",
    "按计划完成, REACHED",
    "部分实现目标, PARTLY",
    "基本达成目标, PARTLY",
    "未达成年度指标且效果较差, MISSED",
    "实现目标程度较低, MISSED",
    "未 完 成, MISSED",
    "设备已完成安装；培训未完成, MIXED",
    "未全部完成, MIXED",
    "尚未全部完成, MIXED",
    "大部分完成, PARTLY",
    "基本完成, PARTLY",
  })
  void whatWordsSayOfAResult(String text, Achievement achievement) {
    assertThat(WORDS.achievement().of(text)).contains(achievement);
  }

  @ParameterizedTest
  @ValueSource(strings = {"有效", "显著提升", "未按计划完成", "预计年底完成", "系统建设完成中", ""})
  void whatWordsLeaveOpen(String text) {
    assertThat(WORDS.achievement().of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "无", "无。", "—", "——", "/", "N/A", "无偏差"})
  void theseGiveNoReason(String text) {
    assertThat(WORDS.isNoReason(text)).isTrue();
  }

  @Test
  void aSentenceIsAReason() {
    assertThat(WORDS.isNoReason("无人报名，下年增加宣传")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "优, 90, 优",
    "良, 89.99, 良",
    "优秀（95分）, 80, 良",
    "差, 59.9, 差",
    "中, 100, 优",
    "不合格, 60, 合格"
  })
  void aGradeIsReadAndTheTotalEarnsOneOfItsScale(String written, BigDecimal total, String earned) {
    GradeScale scale = THRESHOLDS.scaleOf(written).orElseThrow();
    assertThat(scale.of(total).words().getFirst()).isEqualTo(earned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "优□良☑中□差□", "基本合格", ""})
  void aGradeOfNoScaleIsUnknown(String written) {
    assertThat(THRESHOLDS.scaleOf(written)).isEmpty();
  }
}
