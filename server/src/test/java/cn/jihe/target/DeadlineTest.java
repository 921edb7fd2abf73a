package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

  private static Deadline only(String text) {
    return Target.read(text).dates().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "2024年12月底前, 2024-12-31",
    "2024年2月底前完成, 2024-02-29",
    "2024.12.30, 2024-12-30",
    "24年6月底前, 2024-06-30",
    "≤2024年12月31日, 2024-12-31",
    "2024年1-6月, 2024-06-30",
    "2024年, 2024-12-31"
  })
  void aDeadlineEndsOnItsLastDay(String written, LocalDate last) {
    assertThat(only(written).last()).contains(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12月底前", "11月底之前", "12月31日前"})
  void aMonthWithoutAYearHasNoLastDay(String written) {
    assertThat(only(written).year()).isEmpty();
    assertThat(only(written).last()).isEmpty();
    assertThat(only(written).exists()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年2月30日", "2024.13.01", "13月底前", "6月31日前", "2024年0月"})
  void aDayThatIsNotInTheCalendarDoesNotExist(String written) {
    assertThat(only(written).exists()).isFalse();
    assertThat(only(written).last()).isEmpty();
  }

  @Test
  void aYearAloneIsABareYear() {
    assertThat(only("不低于2023年").isBareYear()).isTrue();
    assertThat(only("2023年3月").isBareYear()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12个月", "3季度", "5年", "2024", "3月龄"})
  void spansAndNumbersAreNoDates(String written) {
    assertThat(Target.read(written).dates()).isEmpty();
  }
}
