package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EnclosuresTest {

  private static final Enclosures ALL =
      Enclosures.of("“”‘’《》「」\"\"").withBrackets("([【〔{", ")]】〕}");

  /** The same, said shortly, and slow where pairs stay open. */
  private static final Pattern SAME =
      Pattern.compile(
          "[(\\[【〔{][^()\\[\\]【】〔〕{}]*[)\\]】〕}]|“[^”]*”|‘[^’]*’|《[^》]*》|「[^」]*」|\"[^\"]*\"");

  private static final Pattern BRACKETED = Pattern.compile("[(（\\[【〔][^)）\\]】〕]*[)）\\]】〕]");

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.strings().withChars("“”‘’《》「」\"([【〔{)]】〕}（）ab\n").ofMaxLength(14);
  }

  @Property(tries = 1_000)
  void pairsAreFoundAsAPatternFindsThem(@ForAll("signs") String text) {
    assertThat(ALL.replaced(text, "_")).isEqualTo(SAME.matcher(text).replaceAll("_"));
  }

  @Property(tries = 1_000)
  void bracketsAreFoundAsAPatternFindsThem(@ForAll("signs") String text) {
    assertThat(Wording.unbracketed(text)).isEqualTo(BRACKETED.matcher(text).replaceAll(""));
  }

  @Test
  @Timeout(2)
  void openPairsCostNoMoreThanOtherSigns() {
    for (String sign : new String[] {"“", "《", "(", "（", "【", "《(", "(a", "“a》"}) {
      String text = sign.repeat(100_000);
      assertThat(ALL.replaced(text, "_")).isEqualTo(text);
      assertThat(Wording.unbracketed(text)).isEqualTo(text);
    }
  }
}
