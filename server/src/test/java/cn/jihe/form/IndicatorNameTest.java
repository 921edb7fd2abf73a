package cn.jihe.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorNameTest {

  @ParameterizedTest
  @CsvSource({
    "指标1：运维次数, 运维次数",
    "指标 2: 满意度, 满意度",
    "指标１：满意度, 满意度",
    "指标3.覆盖率, 覆盖率",
    "指标一、覆盖率, 覆盖率",
    "指标（1）覆盖率, 覆盖率",
    "指标1）覆盖率, 覆盖率",
    "指标①：覆盖率, 覆盖率",
    "指标1 覆盖率, 覆盖率",
    "指标1覆盖率, 覆盖率",
    "指标：覆盖率, 覆盖率",
    "'\u3000指标1：\u00a0覆盖率\u3000', 覆盖率"
  })
  void theNumberingBeforeANameIsTakenAway(String written, String name) {
    assertThat(IndicatorName.withoutPrefix(written)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"指标一致性", "指标完成率", "指标2024年完成率", "指标95%达标", "运维指标1：次数", "覆盖率"})
  void aNameThatOnlyStartsAlikeIsLeftAlone(String name) {
    assertThat(IndicatorName.withoutPrefix(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"指标1：", "指标2：……", "指标1：**", "-", "／", "—", "\u3000", "", "指标3: ___"})
  void aNameThatSaysNothingIsAPlaceholder(String written) {
    assertThat(IndicatorName.isPlaceholder(IndicatorName.withoutPrefix(written))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX项目完成率", "覆盖率…", "*号项目"})
  void aNameWithWordsIsNone(String written) {
    assertThat(IndicatorName.isPlaceholder(written)).isFalse();
  }
}
