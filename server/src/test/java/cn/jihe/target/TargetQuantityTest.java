package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetQuantityTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # written | comparator | number | unit as written | departures from the standard
          ≥95.00(%)          | ≥ | 95.00   | %          | -
          ≥ 95.00 （ % ）    | ≥ | 95.00   | %          | -
          ≥ 95               | ≥ | 95      | -          | -
          100 %              | - | 100     | %          | -
          >92%               | > | 92      | %          | -
          <1.00(次)          | < | 1.00    | 次         | -
          ≥1,463.50(万元)    | ≥ | 1463.50 | 万元       | -
          ≥10 000人          | ≥ | 10000   | 人         | -
          ≤-5%               | ≤ | -5      | %          | -
          -3.5%              | - | -3.5    | %          | -
          ≥.5%               | ≥ | 0.5     | %          | -
          ≥100百分比         | ≥ | 100     | 百分比     | -
          ≥95百分数(%)       | ≥ | 95      | 百分数     | -
          ≧735人次           | ≥ | 735     | 人次       | COMPARATOR_SIGN
          ═100%              | = | 100     | %          | COMPARATOR_SIGN
          ＝8                | = | 8       | -          | COMPARATOR_SIGN
          ＞90％             | > | 90      | %          | COMPARATOR_SIGN
          》95%              | > | 95      | %          | COMPARATOR_SIGN
          〉＝95%            | ≥ | 95      | %          | COMPARATOR_SIGN
          >=95%              | ≥ | 95      | %          | COMPARATOR_SIGN
          =>95%              | ≥ | 95      | %          | COMPARATOR_SIGN
          =<5次              | ≤ | 5       | 次         | COMPARATOR_SIGN
          ＞ ＝95%           | ≥ | 95      | %          | COMPARATOR_SIGN
          大于等于 95 %      | ≥ | 95      | %          | COMPARATOR_WORD
          小于等于12万元     | ≤ | 12      | 万元       | COMPARATOR_WORD
          不低于95%          | ≥ | 95      | %          | COMPARATOR_WORD
          不少于12 种        | ≥ | 12      | 种         | COMPARATOR_WORD
          不得超过10个工作日 | ≤ | 10      | 个工作日   | COMPARATOR_WORD
          至少5次            | ≥ | 5       | 次         | COMPARATOR_WORD
          最多3次            | ≤ | 3       | 次         | COMPARATOR_WORD
          低于3%             | < | 3       | %          | COMPARATOR_WORD
          达到100%           | ≥ | 100     | %          | COMPARATOR_WORD
          达到 8%以上        | ≥ | 8       | %          | COMPARATOR_WORD
          控制在5%以内       | ≤ | 5       | %          | COMPARATOR_WORD
          控制在≤5%          | ≤ | 5       | %          | COMPARATOR_WORD
          800以上            | ≥ | 800     | -          | COMPARATOR_WORD
          30天以内           | ≤ | 30      | 天         | COMPARATOR_WORD
          15个工作日内       | ≤ | 15      | 个工作日   | COMPARATOR_WORD
          3月内              | ≤ | 3       | 月         | COMPARATOR_WORD
          95%（含）以上      | ≥ | 95      | %          | COMPARATOR_WORD
          95%以上（含）      | ≥ | 95      | %          | COMPARATOR_WORD
          95%（不含）以下    | < | 95      | %          | COMPARATOR_WORD
          ≥80%以上           | ≥ | 80      | %          | COMPARATOR_WORD
          不低于≥95%         | ≥ | 95      | %          | COMPARATOR_WORD
          １００％           | - | 100     | %          | FULL_WIDTH
          ≥１０（家）        | ≥ | 10      | 家         | FULL_WIDTH
          （≥95%）           | ≥ | 95      | %          | FULL_WIDTH
          ≥（95）%           | ≥ | 95      | %          | FULL_WIDTH
          百分之0.1          | - | 0.1     | %          | PERCENT_WORD
          百分之百           | - | 100     | %          | PERCENT_WORD
          百分之九十五点五   | - | 95.5    | %          | PERCENT_WORD
          千分之三           | - | 3       | ‰          | PERCENT_WORD
          三次               | - | 3       | 次         | CHINESE_NUMERAL
          十二个月           | - | 12      | 个月       | CHINESE_NUMERAL
          十分钟             | - | 10      | 分钟       | CHINESE_NUMERAL
          一百               | - | 100     | -          | CHINESE_NUMERAL
          三万元             | - | 3       | 万元       | CHINESE_NUMERAL
          不少于三次         | ≥ | 3       | 次         | COMPARATOR_WORD CHINESE_NUMERAL
          """)
  void aQuantityIsReadAsWritten(
      String written, String sign, BigDecimal number, String unit, String oddities) {
    Target target = Target.read(written);
    assertThat(target.shape()).isEqualTo(Shape.QUANTITY);
    Quantity quantity = target.quantity().orElseThrow();
    assertThat(quantity.comparator().map(Comparator::sign).orElse(null)).isEqualTo(sign);
    assertThat(quantity.number()).isEqualTo(number);
    assertThat(quantity.writtenUnit()).isEqualTo(unit == null ? "" : unit);
    assertThat(target.oddities().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(oddities == null ? "" : oddities);
  }

  @ParameterizedTest
  @CsvSource({
    "≥80M, M",
    "24h, h",
    "10ml, ml",
    "5l, l",
    "≥500m2, m2",
    "≤35μg/m³, μg/m³",
    "≥2 个/月, 个/月",
    "≥3次/每月, 次/每月",
    "1次/季度, 次/季度",
    "≤2小时/次, 小时/次",
    "≥4人次/年, 人次/年",
    "800元/人, 元/人",
    "3000元/人·年, 元/人·年",
    "3000元/(人·年), 元/(人·年)",
    "≥5台/套, 台/套",
    "≥5台（套）, 台(套)",
    "≥195800.00(人份), 人份",
    "≥90分, 分",
    "5年, 年",
    "12个月, 个月",
    "0起, 起",
    "5个项目, 个项目",
    "≥10名专家, 名专家",
    "985米, 米",
    "≥50元/100人, 元/100人",
    "≥3(2次/年), 2次/年",
    "提高10个百分点, 百分点",
    "≥3次保养, 次保养"
  })
  void unitsOfAllKindsAreRead(String written, String unit) {
    assertThat(Target.read(written).quantities()).extracting(Quantity::unit).containsExactly(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "20万元, 20, 200000, 元",
    "≥0.5亿元, 0.5, 50000000, 元",
    "8.5万, 8.5, 85000, ''",
    "≥3万人次, 3, 30000, 人次",
    "≥20万(元), 20, 200000, 元",
    "5千克, 5, 5, 千克",
    "≥100百分比, 100, 100, %",
    "5千元, 5, 5000, 元"
  })
  void scaleWordsMultiplyAndStayOutOfTheUnit(
      String written, BigDecimal number, BigDecimal scaled, String unit) {
    Quantity quantity = Target.read(written).quantity().orElseThrow();
    assertThat(quantity.number()).isEqualByComparingTo(number);
    assertThat(quantity.scaled()).isEqualByComparingTo(scaled);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "3-5项, 3, 5, 项",
    "3~5项, 3, 5, 项",
    "3～5项, 3, 5, 项",
    "3至5项, 3, 5, 项",
    "3次至5次, 3, 5, 次",
    "90%-95%, 90, 95, %",
    "8-10万元, 8, 10, 元",
    "8000-1万元, 0.8, 1, 元",
    "±5%, -5, 5, %",
    "90%≤满意度≤100%, 90, 100, %",
    "≥60%且≤80%, 60, 80, %",
    "'≥60%，≤80%', 60, 80, %"
  })
  void twoEndsOfOneMeasureAreARange(
      String written, BigDecimal lower, BigDecimal upper, String unit) {
    Target target = Target.read(written);
    assertThat(target.shape()).isEqualTo(Shape.RANGE);
    Quantity range = target.quantity().orElseThrow();
    assertThat(range.number()).isEqualByComparingTo(lower);
    assertThat(range.upper().orElseThrow()).isEqualByComparingTo(upper);
    assertThat(range.unit()).isEqualTo(unit);
    assertThat(target.standard()).isEmpty();
  }

  @Test
  void aLineBreakInsideAValueIsABlank() {
    assertThat(Target.read("≥95.00\n(%)").standard()).contains("≥95.00(%)");
    assertThat(Target.read("≥\r\n95 %").standard()).contains("≥95(%)");
  }

  @Test
  void aRoundedNumberKeepsItsDecimals() {
    assertThat(Target.read("≥95.00(%)").quantity().orElseThrow().number().scale()).isEqualTo(2);
  }
}
