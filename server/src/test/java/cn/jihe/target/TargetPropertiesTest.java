package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Wording;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TargetPropertiesTest {

  private static final String PIECES =
      "≥|≤|=|>|<|≧|＝|》|《|不低于|以上|以内|达到|95|1,463.50|9O|l|.|,|%|百分之|百|三|万|元|次|人|/|(|)|（|）|-|至|*|×|X"
          + "|**|年|月|日|2024|12|前|底|上年|优|，|；| |\n|\t|1）|：|±|零|第|完成|G|ml|·|每|…|_";

  @Provide
  Arbitrary<String> likeTargets() {
    return Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(9).map(p -> String.join("", p));
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000_000))
        .ofScale(2);
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.of(
        "", "%", "次", "人次", "万元", "亿元", "个月", "元/人·年", "台/套", "ml", "次/每月", "百分比", "百分点", "m2",
        "千克");
  }

  @Property(tries = 1_000)
  void anyStringGivesAnAnswer(@ForAll String text) {
    assertAnswer(text);
  }

  @Property(tries = 1_000)
  void anyMixtureOfWhatTargetsAreMadeOfGivesAnAnswer(@ForAll("likeTargets") String text) {
    assertAnswer(text);
  }

  private static void assertAnswer(String text) {
    Target target = Target.read(text);
    assertThat(target.text()).isEqualTo(text);
    assertThat(target.defect().isPresent()).isEqualTo(target.shape() == Shape.MALFORMED);
    assertThat(target.quantity().isPresent())
        .isEqualTo(target.shape() == Shape.QUANTITY || target.shape() == Shape.RANGE);
    if (target.shape() == Shape.SEVERAL) {
      assertThat(target.quantities()).hasSizeGreaterThan(1);
    }
  }

  @Property(tries = 1_000)
  void whateverHasAStandardSpellingReadsTheSameInIt(@ForAll("likeTargets") String text) {
    Target target = Target.read(text);
    target
        .standard()
        .ifPresent(
            spelling -> {
              Target again = Target.read(spelling);
              assertThat(again.quantity()).isEqualTo(target.quantity());
              assertThat(again.standard()).contains(spelling);
              assertThat(again.oddities()).isEmpty();
            });
  }

  @Property(tries = 1_000)
  void whatIsPrintedReadsAsTheSame(
      @ForAll Comparator comparator,
      @ForAll("numbers") BigDecimal number,
      @ForAll("units") String unit) {
    String printed =
        comparator.sign() + number.toPlainString() + (unit.isEmpty() ? "" : "(" + unit + ")");
    Target target = Target.read(printed);
    assertThat(target.shape()).isEqualTo(Shape.QUANTITY);
    Quantity quantity = target.quantity().orElseThrow();
    assertThat(quantity.comparator()).contains(comparator);
    assertThat(quantity.number()).isEqualTo(number);
    assertThat(quantity.writtenUnit()).isEqualTo(unit);
    assertThat(target.oddities()).isEmpty();
    assertThat(target.standard()).contains(printed);
  }

  @Property(tries = 1_000)
  void widthMakesNoDifference(@ForAll("likeTargets") String text) {
    Target half = Target.read(Wording.halfWidth(text));
    Target full = Target.read(fullWidth(text));
    assertThat(full.shape()).isEqualTo(half.shape());
    assertThat(full.quantities()).isEqualTo(half.quantities());
    assertThat(full.defect()).isEqualTo(half.defect());
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + '！' - '!' : c)));
    return wide.toString();
  }

  @Property(tries = 1_000)
  void blanksRoundThePiecesMakeNoDifference(
      @ForAll Comparator comparator, @ForAll("numbers") BigDecimal number) {
    String tight = comparator.sign() + number.toPlainString() + "(%)";
    String loose = comparator.sign() + " \u3000" + number.toPlainString() + "\n ( % ) ";
    assertThat(Target.read(loose).quantity()).isEqualTo(Target.read(tight).quantity());
  }
}
