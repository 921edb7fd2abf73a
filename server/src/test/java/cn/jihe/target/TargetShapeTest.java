package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetShapeTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024.12.30                 | DATE
          2024年12月30日             | DATE
          2024年                     | DATE
          2024年12月底前完成         | DATE
          12月                       | DATE
          12月底前                   | DATE
          11月底之前                 | DATE
          在2024年6月前              | DATE
          ≤2024年12月31日            | DATE
          不晚于2024年12月           | DATE
          2024-2026年                | DATE
          1-12月                     | DATE
          13月底前                   | DATE
          2024年2月30日              | DATE
          ≤12月                      | QUANTITY
          5年                        | QUANTITY
          2024                       | QUANTITY
          1998.5                     | QUANTITY
          不低于2023年               | BASELINE
          不低于2023年水平           | BASELINE
          ≥2023年                    | BASELINE
          高于上年                   | BASELINE
          采血量高于上年             | BASELINE
          ≥平均水平                  | BASELINE
          大于未投入点位平均值       | BASELINE
          优于国家标准               | QUALITATIVE
          不超过年初预算             | QUALITATIVE
          不降低                     | QUALITATIVE
          不低于2023年的95%          | SENTENCE
          较上年增长5%               | SENTENCE
          同比提高10个百分点         | SENTENCE
          由80%提高到95%             | SENTENCE
          7*24小时                   | FORMULA_LIKE
          7×24小时                   | FORMULA_LIKE
          7天*24小时                 | FORMULA_LIKE
          5×8小时                    | FORMULA_LIKE
          1:1                        | FORMULA_LIKE
          1：3                       | FORMULA_LIKE
          100/100                    | FORMULA_LIKE
          使用率100%误差率≤1%        | SEVERAL
          ≥95%、≤5次                 | SEVERAL
          =100%,=100%                | SEVERAL
          ≥3次，每次≥50人            | SEVERAL
          ≥5次/年，覆盖率≥90%        | SEVERAL
          1、完成3次；2、完成5次     | SEVERAL
          24小时内响应               | SENTENCE
          24小时内响应，2小时内到场  | SENTENCE
          65岁以上老人体检率≥70%     | SENTENCE
          12345热线满意度95%         | SENTENCE
          5次，每季度一次            | SENTENCE
          5G基站3个                  | SENTENCE
          每年2次                    | SENTENCE
          每月至少1次                | SENTENCE
          每月10日前                 | SENTENCE
          全年12次                   | SENTENCE
          100%覆盖                   | SENTENCE
          满意度≥95%                 | SENTENCE
          ≥3次（每季度）             | QUANTITY
          ≥80%以下                   | SENTENCE
          约100人                    | SENTENCE
          100多人                    | SENTENCE
          8万余名                    | SENTENCE
          第1名                      | SENTENCE
          前三名                     | SENTENCE
          零投诉                     | SENTENCE
          三分之二以上               | SENTENCE
          PM2.5达标                  | SENTENCE
          升级到1.2.3版本            | SENTENCE
          制定《管理办法》5份        | SENTENCE
          1）完成采购；2）完成验收   | SENTENCE
          (1)完成采购                | SENTENCE
          优                         | GRADE
          良好                       | GRADE
          达标。                     | GRADE
          及 时                      | GRADE
          优秀率高                   | QUALITATIVE
          一级甲等                   | QUALITATIVE
          A级                        | QUALITATIVE
          二等奖以上                 | QUALITATIVE
          万无一失                   | QUALITATIVE
          十分满意                   | QUALITATIVE
          一次性完成                 | QUALITATIVE
          全覆盖                     | QUALITATIVE
          零星维修                   | QUALITATIVE
          合同期内                   | QUALITATIVE
          无                         | QUALITATIVE
          不适用                     | QUALITATIVE
          XX系统建设                 | QUALITATIVE
          X光机                      | QUALITATIVE
          —                          | BLANK
          －                         | BLANK
          /                          | BLANK
          """)
  void aValueHasTheShapeThatAReaderSees(String written, Shape shape) {
    assertThat(Target.read(written).shape()).isEqualTo(shape);
  }

  @Test
  void nothingAndBlanksAreBlank() {
    assertThat(Target.read("").shape()).isEqualTo(Shape.BLANK);
    assertThat(Target.read(" \u3000\n\u00a0").shape()).isEqualTo(Shape.BLANK);
  }

  @Test
  void aDeadlineAndANumberAreBothThere() {
    Target target = Target.read("12月底前100%到位");
    assertThat(target.shape()).isEqualTo(Shape.SENTENCE);
    assertThat(target.quantities()).singleElement().matches(Quantity::isPercent);
    assertThat(target.dates()).singleElement().matches(date -> date.year().isEmpty());
  }

  @Test
  void aNumberInASentenceTakesComparatorAndUnit() {
    assertThat(Target.read("满意度不低于95%").quantities())
        .singleElement()
        .returns("%", Quantity::unit)
        .returns(Comparator.AT_LEAST, quantity -> quantity.comparator().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"三次", "百分之百", "前三名", "零投诉", "三分之二", "事故及差错0", "不少于两个", "半年一次"})
  void chineseNumeralsAreNumbers(String written) {
    assertThat(Target.read(written).hasNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"统一管理", "万无一失", "十分满意", "一致", "进一步提升", "第三方评估", "全覆盖", "≥", "三级甲等"})
  void numeralsInsideWordsAreNone(String written) {
    assertThat(Target.read(written).hasNumber()).isFalse();
  }
}
