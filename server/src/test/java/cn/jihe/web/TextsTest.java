package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.text.Language;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{3,}");

  @ParameterizedTest
  @ValueSource(
      strings = {"cn.jihe.web.problems", "cn.jihe.check.downloads", "cn.jihe.check.page.texts"})
  void everyTextIsThereInBothLanguagesWithTheSamePlaces(String bundle) {
    Texts zh = Texts.of(bundle, Language.ZH);
    Texts en = Texts.of(bundle, Language.EN);
    assertThat(en.map().keySet()).isEqualTo(zh.map().keySet());
    zh.map()
        .forEach(
            (key, text) -> {
              assertThat(places(en.say(key))).as(key).isEqualTo(places(text));
              assertThat(CHINESE.matcher(en.say(key)).find()).as(key).isFalse();
            });
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(ProblemKind.class)
  void everyProblemHasItsWords(ProblemKind kind) {
    for (Language language : Language.values()) {
      assertThat(kind.title(language)).isNotBlank();
      assertThat(kind.detail(language)).isNotBlank();
    }
  }
}
