package cn.jihe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldValue;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
