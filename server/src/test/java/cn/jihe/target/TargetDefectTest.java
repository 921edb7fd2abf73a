package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetDefectTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "≥, NO_NUMBER",
    "≥(%), NO_NUMBER",
    "≥（）%, NO_NUMBER",
    "≥万元, NO_NUMBER",
    "小于等于万元, NO_NUMBER",
    "大于等于, NO_NUMBER",
    "》 亩, NO_NUMBER",
    "(%), NO_NUMBER",
    "≥≤95, TWO_COMPARATORS",
    "≥≥95, TWO_COMPARATORS",
    "≥ ≥95.00(%), TWO_COMPARATORS",
    "不低于不超过5次, TWO_COMPARATORS",
    "≥9O.00(%), LETTER_AMONG_DIGITS",
    "≥９Ｏ.00(%), LETTER_AMONG_DIGITS",
    "≥9o%, LETTER_AMONG_DIGITS",
    "≥1O0(%), LETTER_AMONG_DIGITS",
    "≥l00.00(%), LETTER_AMONG_DIGITS",
    "≥I0次, LETTER_AMONG_DIGITS",
    "≥9l(%), LETTER_AMONG_DIGITS",
    "9O%, LETTER_AMONG_DIGITS",
    "≥95..5, TWO_DECIMAL_POINTS",
    "1.2.3%, TWO_DECIMAL_POINTS",
    "≥1.5.2(万元), TWO_DECIMAL_POINTS",
    "≥95.00(%, UNBALANCED_BRACKET",
    "≥95.00（%, UNBALANCED_BRACKET",
    "≥95.00%), UNBALANCED_BRACKET",
    "95.00(%, UNBALANCED_BRACKET",
    "5-3项, RANGE_REVERSED",
    "10-8万元, RANGE_REVERSED",
    "95%-90%, RANGE_REVERSED",
    "≥**%, PLACEHOLDER",
    "**人, PLACEHOLDER",
    "**月**日前, PLACEHOLDER",
    "2024年**月**日前, PLACEHOLDER",
    "≥XX%, PLACEHOLDER",
    "××人次, PLACEHOLDER",
    "X个, PLACEHOLDER",
    "≥__(%), PLACEHOLDER",
    "……, PLACEHOLDER"
  })
  void damageIsMalformedAndSaysWhy(String written, Defect defect) {
    Target target = Target.read(written);
    assertThat(target.shape()).isEqualTo(Shape.MALFORMED);
    assertThat(target.defect()).contains(defect);
    assertThat(target.standard()).isEmpty();
    assertThat(target.quantities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "大于未投入点位平均值",
        "不低于上年",
        "≥国家标准",
        "不低于2023年",
        "≥80M",
        "24h",
        "5l",
        "5G",
        "3OA系统",
        "2024.12.30",
        "24小时内响应",
        ">=95%",
        "＞＝95%",
        "1）完成采购 2）完成验收",
        "1）≥95%",
        "完成（一期",
        "3次（含培训，讲座",
        "95.",
        "≥95.%",
        "-5%",
        "1.2.3版本",
        "3-5项",
        "2024-2023年预算执行",
        "CO2排放下降",
        "O3浓度达标",
        "满意度≥",
        "**医院满意",
        "《管理办法》",
        "〔2021〕5号",
        "2：1",
        "1,000-2,000人"
      })
  void whatAHumanReadsIsNotMalformed(String written) {
    assertThat(Target.read(written).shape()).isNotEqualTo(Shape.MALFORMED);
    assertThat(Target.read(written).defect()).isEmpty();
  }
}
