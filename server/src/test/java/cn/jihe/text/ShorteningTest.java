package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShorteningTest {

  /** Of two places each. */
  private static final String RARE = "\uD840\uDC00\uD83D\uDE00";

  @Test
  void aShortTextStaysAsItIs() {
    for (String text : new String[] {"", "表", RARE}) {
      assertThat(Shortening.start(text, 4)).isEqualTo(text);
      assertThat(Shortening.end(text, 4)).isEqualTo(text);
      assertThat(Shortening.marked(text, 4)).isEqualTo(text);
    }
  }

  @Test
  void noCharacterIsCutInTwo() {
    String text = "a" + RARE + "b" + RARE;
    for (int longest = 0; longest < text.length(); longest++) {
      for (String cut :
          new String[] {Shortening.start(text, longest), Shortening.end(text, longest)}) {
        assertThat(cut.length()).isBetween(Math.max(0, longest - 1), longest);
        assertThat(StoredText.name(cut)).isEqualTo(cut);
      }
      assertThat(text)
          .startsWith(Shortening.start(text, longest))
          .endsWith(Shortening.end(text, longest));
      assertThat(Shortening.marked(text, longest)).isEqualTo(Shortening.start(text, longest) + "…");
    }
  }

  @Test
  void halvesThatStandAloneAreNoReasonToCutMore() {
    assertThat(Shortening.start("\uD840\uD840\uDC00", 1)).isEqualTo("\uD840");
    assertThat(Shortening.start("\uDC00\uDC00", 1)).isEqualTo("\uDC00");
  }
}
