package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldReader;
import cn.jihe.form.FieldType;
import cn.jihe.form.FieldValue.Amount;
import cn.jihe.form.FieldValue.Trouble;
import cn.jihe.form.FieldValue.Unreadable;
import cn.jihe.form.MoneyUnit;
import cn.jihe.form.RawValue;
import cn.jihe.target.Target;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of more than thirty digits is text, and no number. */
class DigitsTest {

  private static final String MOST = "1".repeat(30);

  @ParameterizedTest
  @EnumSource(
      value = FieldType.class,
      names = {"MONEY", "POINTS", "RATE"})
  void thirtyDigitsAreANumberAndMoreAreNone(FieldType type) {
    assertThat(FieldReader.read(RawValue.ofText(MOST), type, MoneyUnit.YUAN))
        .isInstanceOf(Amount.class);
    for (String more :
        List.of(
            MOST + "1",
            "１".repeat(31),
            MOST + ".1",
            "0." + MOST,
            "1" + ",111".repeat(10),
            "-" + MOST + "1元",
            "1".repeat(30_000),
            "1" + ",111".repeat(7_000),
            "1." + "1".repeat(30_000),
            "1e999999999")) {
      assertThat(FieldReader.read(RawValue.ofText(more), type, MoneyUnit.WAN_YUAN))
          .isEqualTo(new Unreadable(more, Trouble.NOT_A_NUMBER));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"≥%s次", "%s", "1-%s次", "百分之%s", "%s.5%%", "≤%s,111元", "-%s"})
  void aTargetHasNoQuantityOfMoreDigits(String target) {
    assertThat(Target.read(target.formatted("1".repeat(28))).quantities()).isNotEmpty();
    for (int digits : new int[] {31, 41, 42, 100, 1_900, 30_000}) {
      assertThat(Target.read(target.formatted("1".repeat(digits))).quantities())
          .allSatisfy(quantity -> assertThat(quantity.number().precision()).isEqualTo(1));
      assertThat(Target.read(target.formatted("１".repeat(digits))).quantities())
          .allSatisfy(quantity -> assertThat(quantity.number().precision()).isEqualTo(1));
    }
  }
}
