package cn.jihe.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldValue.Blank;
import cn.jihe.form.FieldValue.Day;
import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.FieldValue.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  private static FieldValue read(RawValue raw) {
    return FieldReader.read(raw, FieldType.DATE, MoneyUnit.YUAN);
  }

  private static Day day(String text) {
    return (Day) read(RawValue.ofText(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01",
        "2024-1-1",
        "2024/1/1",
        "2024.1.1",
        "2024年1月1日",
        "2024 年 1 月 1 日",
        "２０２４年１月１日",
        "20240101",
        "45292",
        "2024-1-1 00:00:00",
        "2024-01-01 0:00",
        "2024-01-01T00:00:00",
        "2024年1月1日00:00",
        "2024年1月1号"
      })
  void everyWayToWriteTheDayIsTheSameDay(String text) {
    LocalDate newYear = LocalDate.of(2024, 1, 1);
    assertThat(read(RawValue.ofText(text))).isEqualTo(new Day(text, newYear, newYear));
  }

  @ParameterizedTest
  @CsvSource({
    "2024年1月, 2024-01-01, 2024-01-31",
    "2024.02, 2024-02-01, 2024-02-29",
    "2024-12, 2024-12-01, 2024-12-31",
    "202406, 2024-06-01, 2024-06-30",
    "2024年12月底, 2024-12-01, 2024-12-31",
    "2024年, 2024-01-01, 2024-12-31"
  })
  void anIncompleteDateLeavesSomeDaysOpen(String text, LocalDate first, LocalDate last) {
    assertThat(day(text).first()).isEqualTo(first);
    assertThat(day(text).last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-30", "2024年13月1日", "2024-00-01", "2024年13月", "待定", "1月1日", "2024-1-100"})
  void aDateThatIsNoneIsUnreadable(String text) {
    assertThat(read(RawValue.ofText(text))).isEqualTo(new Unreadable(text, Trouble.NOT_A_DATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "—", "/", "无"})
  void aDateThatIsNotGivenIsBlank(String text) {
    assertThat(read(RawValue.ofText(text))).isEqualTo(new Blank(text));
  }

  @Test
  void aRealDateIsTakenAsItIs() {
    LocalDate real = LocalDate.of(2024, 12, 31);
    assertThat(read(new RawValue("31/12/24", BigDecimal.valueOf(45657), real, null)))
        .isEqualTo(new Day("31/12/24", real, real));
  }

  @Test
  void aSerialNumberWithATimeIsItsDay() {
    LocalDate newYear = LocalDate.of(2024, 1, 1);
    assertThat(read(new RawValue("45292.5", new BigDecimal("45292.5"), null, null)))
        .isEqualTo(new Day("45292.5", newYear, newYear));
  }

  @Test
  void aNumberIsTakenAsItIsShown() {
    assertThat(read(new RawValue("2024.10", new BigDecimal("2024.1"), null, null)))
        .isEqualTo(new Day("2024.10", LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 31)));
  }
}
