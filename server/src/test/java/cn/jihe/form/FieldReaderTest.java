package cn.jihe.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldValue.Amount;
import cn.jihe.form.FieldValue.Blank;
import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.FieldValue.Unreadable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {

  private static FieldValue money(String text) {
    return FieldReader.read(RawValue.ofText(text), FieldType.MONEY, MoneyUnit.YUAN);
  }

  private static RawValue cell(String text, String number) {
    return new RawValue(text, new BigDecimal(number), null, null);
  }

  private static Amount amount(FieldValue value) {
    assertThat(value).isInstanceOf(Amount.class);
    return (Amount) value;
  }

  @ParameterizedTest
  @CsvSource({
    "1459.90, 1459.90",
    "'1,463.50', 1463.50",
    "'1,463.50元', 1463.50",
    "'１，４６３．５０', 1463.50",
    "'45,000', 45000",
    "' 1 463.50 ', 1463.50",
    "12.6万元, 126000",
    "12.6万, 126000",
    "¥1000, 1000",
    "-3.5, -3.5",
    "－3.5, -3.5",
    "5., 5",
    ".5, 0.5",
    "0.00, 0.00"
  })
  void aNumberIsReadThoughItIsText(String text, String number) {
    assertThat(amount(money(text)).value().toString()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l00.00", "1O0", "1.5.2", "95..5", "一百", "约100", "4,50,00", "1,00", "100多", "待定", "100+50",
        "一"
      })
  void whatIsNoNumberIsUnreadable(String text) {
    assertThat(money(text)).isEqualTo(new Unreadable(text, Trouble.NOT_A_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "—", "－", "-", "/", "／", "——", "无", "不适用", "N/A"})
  void nothingAndNotApplicableAreBlankAndNoZero(String text) {
    assertThat(money(text)).isEqualTo(new Blank(text));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "TARGET"})
  void noneIsAWordWhereWordsAreTaken(FieldType type) {
    assertThat(FieldReader.read(RawValue.ofText("无"), type, MoneyUnit.YUAN))
        .isEqualTo(new FieldValue.Text("无"));
  }

  @Test
  void anAmountIsGivenInTheUnitOfTheForm() {
    RawValue yuan = RawValue.ofText("85,000元");
    assertThat(amount(FieldReader.read(yuan, FieldType.MONEY, MoneyUnit.WAN_YUAN)).value())
        .isEqualByComparingTo("8.5");
    RawValue wan = RawValue.ofText("8.50万元");
    assertThat(amount(FieldReader.read(wan, FieldType.MONEY, MoneyUnit.WAN_YUAN)).value())
        .isEqualTo(new BigDecimal("8.50"));
  }

  @Test
  void anAmountWithoutAUnitHasTheUnitOfTheForm() {
    RawValue bare = RawValue.ofText("8.5");
    assertThat(amount(FieldReader.read(bare, FieldType.MONEY, MoneyUnit.WAN_YUAN)).value())
        .isEqualByComparingTo("8.5");
  }

  @Test
  void aFormatThatPrintsAUnitBehindANumberIsHeeded() {
    FieldValue value = FieldReader.read(cell("12.60万元", "12.6"), FieldType.MONEY, MoneyUnit.YUAN);
    assertThat(amount(value).value()).isEqualByComparingTo("126000");
    assertThat(amount(value).shown()).isEqualByComparingTo("126000");
  }

  @Test
  void aFormatThatPrintsYuanInTenThousandsLeavesTheNumberAsItIs() {
    FieldValue value = FieldReader.read(cell("12.6万元", "126000"), FieldType.MONEY, MoneyUnit.YUAN);
    assertThat(amount(value).value()).isEqualByComparingTo("126000");
  }

  @Test
  void whatIsShownMayBeRounderThanWhatIsThere() {
    FieldValue value = FieldReader.read(cell("9.23", "9.225"), FieldType.POINTS, MoneyUnit.YUAN);
    assertThat(amount(value).value()).isEqualByComparingTo("9.225");
    assertThat(amount(value).shown()).isEqualTo(new BigDecimal("9.23"));
    assertThat(amount(value).decimals()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"92.25%, 0.9225, 92.25", "100.00, 100, 100", "92%, 0.92254, 92.254"})
  void aRateIsInPercentPoints(String text, String number, BigDecimal points) {
    FieldValue value = FieldReader.read(cell(text, number), FieldType.RATE, MoneyUnit.WAN_YUAN);
    assertThat(amount(value).value()).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource({"92.25%, 92.25", "100.00, 100.00", "９９.７％, 99.7"})
  void aRateWrittenAsTextIsInPercentPoints(String text, BigDecimal points) {
    FieldValue value = FieldReader.read(RawValue.ofText(text), FieldType.RATE, MoneyUnit.WAN_YUAN);
    assertThat(amount(value).value()).isEqualTo(points);
  }

  @Test
  void aNumberShownAsADashIsStillThatNumber() {
    FieldValue value = FieldReader.read(cell("-", "0"), FieldType.MONEY, MoneyUnit.YUAN);
    assertThat(amount(value).value()).isEqualByComparingTo("0");
  }

  @Test
  void anErrorValueSaysSoWhateverTheField() {
    RawValue error = new RawValue("#REF!", null, null, Trouble.ERROR_VALUE);
    assertThat(FieldReader.read(error, FieldType.TEXT, MoneyUnit.YUAN))
        .isEqualTo(new Unreadable("#REF!", Trouble.ERROR_VALUE));
  }
}
