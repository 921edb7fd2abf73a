package cn.jihe.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.YamlResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelNamesTest {

  private static final LevelNames NAMES =
      YamlResource.read("/cn/jihe/words/levels.yml", LevelNames.class);

  @ParameterizedTest
  @CsvSource({
    "产出指标(50分), OUTPUT",
    "产 出 指 标（50分）, OUTPUT",
    "项目完成指标, OUTPUT",
    "效益, BENEFIT",
    "项目效益, BENEFIT",
    "效果目标, BENEFIT",
    "成本指标, COST",
    "满意度指标（10分）, SATISFACTION",
    "满意指标, SATISFACTION",
  })
  void groupsAreReadInManySpellings(String name, Level1 level) {
    assertThat(NAMES.level1(name)).contains(level);
  }

  @ParameterizedTest
  @CsvSource({
    "数量指标, QUANTITY",
    "数量, QUANTITY",
    "质量指标（20分）, QUALITY",
    "进度指标, TIMELINESS",
    "时 效, TIMELINESS",
    "成本指标, COST",
    "经济成本指标, ECONOMIC_COST",
    "生态环境成本, ECOLOGICAL_COST",
    "经济效益, ECONOMIC_BENEFIT",
    "环境效益指标, ECOLOGICAL_BENEFIT",
    "社会效益指标, SOCIAL_BENEFIT",
    "可持续影响指标, SUSTAINABILITY",
    "服务对象满意度指标, SATISFACTION",
  })
  void kindsAreReadInManySpellings(String name, Level2 level) {
    assertThat(NAMES.level2(name)).contains(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "其他", "一级指标"})
  void otherNamesAreUnknown(String name) {
    assertThat(NAMES.level1(name)).isEmpty();
    assertThat(NAMES.level2(name)).isEmpty();
  }
}
