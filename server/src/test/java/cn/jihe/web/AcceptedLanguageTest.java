package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptedLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en, EN",
    "EN-us, EN",
    "zh-CN, ZH",
    "'zh;q=0.2, en;q=0.9', EN",
    "'en;q=0.2, zh-Hans-CN;q=0.9', ZH",
    "'fr, en;q=0.1', EN",
    "'en;q=0, *', ZH",
    "fr, ZH",
    "'en;q=nonsense', ZH",
    "',,,;', ZH",
    "english, ZH",
    "'', ZH"
  })
  void thePreferredOfOurLanguagesIsChosen(String header, Language language) {
    assertThat(AcceptedLanguage.of(header)).isEqualTo(language);
  }

  @Test
  void withoutAHeaderItIsChinese() {
    assertThat(AcceptedLanguage.of(null)).isEqualTo(Language.ZH);
  }
}
