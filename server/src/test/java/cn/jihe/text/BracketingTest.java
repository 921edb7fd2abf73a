package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketingTest {

  private static final Bracketing BRACKETS = Bracketing.of("([", ")]");

  @ParameterizedTest
  @CsvSource({
    "完成率(%), 完成率, 完成率",
    "(一)项目(名称]表, 项目表, 项目表",
    "((内)外), 外), 外)",
    "数量(件, 数量(件, 数量",
    "数量(件)与(台, 数量与(台, 数量与",
    "没有, 没有, 没有"
  })
  void whatStandsInBracketsIsLeftOut(String text, String kept, String keptWhenOpenOnesReachOn) {
    assertThat(BRACKETS.without(text)).isEqualTo(kept);
    assertThat(BRACKETS.droppingOpen().without(text)).isEqualTo(keptWhenOpenOnesReachOn);
  }
}
