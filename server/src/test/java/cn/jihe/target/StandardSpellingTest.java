package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "≧95.00 （%）, ≥95.00(%)",
    "═100%, =100(%)",
    "80%以上, ≥80(%)",
    "800以上, ≥800",
    "不超过10个工作日, ≤10(个工作日)",
    "不少于三次, ≥3(次)",
    "'≥1,463.50(万元)', ≥1463.50(万元)",
    "≥１００（％）, ≥100(%)",
    "大于等于12万元, ≥12(万元)",
    "≧1.00(百分比), ≥1.00(百分比)",
    "≥80%以上, ≥80(%)",
    "≥5台（套）, ≥5(台(套))"
  })
  void aComparisonHasAStandardSpelling(String written, String standard) {
    assertThat(Target.read(written).standard()).contains(standard);
  }

  @ParameterizedTest
  @CsvSource({
    "95%, ≥95(%)",
    "百分之85, ≥85(%)",
    "百分之百, ≥100(%)",
    "5次, ≥5(次)",
    "20万元, ≥20(万元)",
    "100, ≥100",
    "<3次, ≥3(次)"
  })
  void anyQuantityCanBeSpeltWithAComparator(String written, String standard) {
    assertThat(Target.read(written).standardWith(Comparator.AT_LEAST)).contains(standard);
  }

  @ParameterizedTest
  @ValueSource(strings = {"95%", "百分之95", "3-5项", "≥3-5项", "7*24小时", "优", "满意度≥95%", "≥", ""})
  void otherValuesHaveNoStandardSpelling(String written) {
    assertThat(Target.read(written).standard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-5项", "7*24小时", "每年2次", "优", "≥≤95", "2024年"})
  void whatIsNoSingleQuantityCannotBeGivenAComparator(String written) {
    assertThat(Target.read(written).standardWith(Comparator.AT_LEAST)).isEmpty();
  }

  @Test
  void aUnitThatBracketsWouldMakeARemarkHasNoStandardSpelling() {
    assertThat(Target.read("≥95上年").quantity().orElseThrow().writtenUnit()).isEqualTo("上年");
    assertThat(Target.read("≥95上年").standard()).isEmpty();
    assertThat(Target.read("≥95人").standard()).contains("≥95(人)");
  }
}
