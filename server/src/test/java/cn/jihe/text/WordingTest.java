package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @Test
  void fullWidthSignsBecomeHalfWidthOnes() {
    assertThat(Wording.halfWidth("≥９５．００（％），Ａ～")).isEqualTo("≥95.00(%),A~");
  }

  @Test
  void chineseWordsAndPunctuationStayAsTheyAre() {
    assertThat(Wording.halfWidth("年度、总额。“是”—")).isEqualTo("年度、总额。“是”—");
  }

  @Test
  void blanksOfAllKindsGo() {
    assertThat(Wording.plain("项 目\u3000名\n称\u00a0：\u200b\ufeff\t")).isEqualTo("项目名称:");
  }

  @Test
  void trimmingTakesBlanksOfAnyWidth() {
    assertThat(Wording.trimmed("\u00a0\u3000 项 目 \u3000")).isEqualTo("项 目");
    assertThat(Wording.trimmed("\u3000")).isEmpty();
  }

  @Property(tries = 1_000)
  void halfWidthKeepsTheLength(@ForAll String text) {
    assertThat(Wording.halfWidth(text)).hasSameSizeAs(text);
  }

  @Property(tries = 1_000)
  void plainTextIsPlain(@ForAll String text) {
    String plain = Wording.plain(text);
    assertThat(Wording.plain(plain)).isEqualTo(plain);
    assertThat(plain.chars().noneMatch(c -> Wording.isBlank((char) c))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "1 ", "\n1", "\u3000", "\u200b一", "\ud83d\ude00 ", "\udb40\udc01", "\ud83d"})
  void blanksOfAnyKindAreLeftOutOfLongTexts(String piece) {
    Pattern blanks = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    String text = piece.repeat(1_000);
    assertThat(Wording.withoutBlanks(text)).isEqualTo(blanks.matcher(text).replaceAll(""));
  }

  @Test
  void signsAreTakenOffTheEnd() {
    assertThat(Wording.withoutLast("。.", "。完成。.。")).isEqualTo("。完成");
    assertThat(Wording.withoutLast("。.", "。。")).isEmpty();
  }
}
