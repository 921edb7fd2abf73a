package cn.jihe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "1463.50, 1463.5",
    "100, 100",
    "1E+3, 1000",
    "0.00, 0",
    "-0.50, -0.5",
    "0.1000000000000000055, 0.1"
  })
  void numbersAreSpokenPlainly(BigDecimal number, String spoken) {
    assertThat(Figures.plain(number)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "999.5 | 999.5",
        "-1000 | -1,000",
        "-0.0000001 | 0",
        "1463000.50 | 1,463,000.5",
        "1E+6 | 1,000,000",
        "123456789012345678901234567890.1234567 | 123,456,789,012,345,678,901,234,567,890.123457",
      })
  void moneyIsSpokenInThousands(BigDecimal number, String spoken) {
    assertThat(Figures.money(number)).isEqualTo(spoken);
  }

  @Test
  @Timeout(10)
  void aVeryLongNumberIsSpokenInItsTime() {
    BigDecimal number = new BigDecimal("7".repeat(100_000));
    assertThat(Figures.money(number)).hasSize(100_000 + 99_999 / 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "92.52%   | 92.25 | 2 | 92.25%",
        "92.5     | 92.25 | 1 | 92.3",
        "９２％     | 92.25 | 0 | 92%",
        "9.22分    | 9.225 | 2 | 9.23分",
        "1,459.90 | 1463.5 | 2 | 1,463.50",
      })
  void aCorrectionIsPrintedAsTheCellPrints(
      String cell, BigDecimal right, int decimals, String text) {
    FieldValue.Amount amount = new FieldValue.Amount(cell, BigDecimal.ONE, BigDecimal.ONE);
    assertThat(Figures.like(amount, right, decimals)).isEqualTo(text);
  }
}
