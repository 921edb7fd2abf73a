package cn.jihe.target;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of reading is counted in characters looked at, not timed. */
class TargetWorkTest {

  /** No character is looked at more often, however long the text. */
  private static final long LOOKS_PER_CHARACTER = 250;

  private static final long LOOKS_AT_ALL = 500;

  /** Counts every character that is looked at or copied. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(CharSequence text) {
      this.text = text.toString();
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      looks += end - start;
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static long looks(String text) {
    PlainText plain = PlainText.of(text);
    Counted counted = new Counted(plain.plain());
    Target target = Target.read(text, new PlainText(counted, plain.raw()));
    assertThat(target.shape()).isEqualTo(Target.read(text).shape());
    return counted.looks;
  }

  @Provide
  Arbitrary<String> repeated() {
    return Arbitraries.of(
            "≥ ( ） 1 1, 1. O l - 至 * × . .. , % 三 百分之 零 年 1月 2024年 1) ** X _ … 不低于 以上 次 / 元/ 第 ± ="
                .split(" "))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void theWorkGrowsWithTheLengthAlone(@ForAll("repeated") String piece) {
    String once = piece.repeat(1_000 / piece.length());
    assertThat(looks(once)).isLessThan(LOOKS_PER_CHARACTER * once.length() + LOOKS_AT_ALL);
    assertThat(looks(once + once))
        .isLessThan(LOOKS_PER_CHARACTER * 2 * once.length() + LOOKS_AT_ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"≥", "(", "9", "1,234", "12.", "O", "三", "。", " ", "元/", "\n1）", "5次，"})
  void theLongestCellThatExcelHoldsIsReadLikeAnyOther(String piece) {
    int longest = 32_767;
    String text = piece.repeat(longest / piece.length());
    assertThat(looks(text)).isLessThan(LOOKS_PER_CHARACTER * longest);
  }
}
