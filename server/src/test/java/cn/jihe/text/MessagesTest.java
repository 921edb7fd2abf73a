package cn.jihe.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String ENDING = ".properties";
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{3,}");

  /** Names of labels on forms, which stand on them in Chinese alone. */
  private static final Set<String> QUOTES_FORMS = Set.of("/cn/jihe/excel/open/refusals");

  /** Two lines that are read together: the detail that no program translates stands in one. */
  private static final Set<String> SAYS_DETAILS_ONCE =
      Set.of("/cn/jihe/app/messages", "/cn/jihe/cli/messages");

  /** Each bundle by the path of its files, without language and ending. */
  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("cn"))) {
      return files
          .map(file -> "/" + RESOURCES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.replaceFirst("(_[a-z]+)?\\.properties$", ""))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsThereInEveryLanguageWithTheSamePlaces(String bundle) {
    Map<String, String> zh = Messages.at(bundle).in(Language.ZH).map();
    assertThat(zh).isNotEmpty();
    for (Language language : Language.values()) {
      Texts texts = Messages.at(bundle).in(language);
      assertThat(texts.map().keySet()).as(language.name()).isEqualTo(zh.keySet());
      zh.forEach(
          (key, text) -> {
            String said = texts.find(key).orElseThrow();
            if (!SAYS_DETAILS_ONCE.contains(bundle)) {
              assertThat(places(said)).as(key).isEqualTo(places(text));
            }
            if (language != Language.ZH && !QUOTES_FORMS.contains(bundle)) {
              assertThat(CHINESE.matcher(said).find()).as(key).isFalse();
            }
          });
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  @Test
  void placesAreFilledInOnePass() {
    Map<String, String> values = Map.of("a", "{b}", "b", "x");
    assertThat(TextPlaces.filled("{a} and {b}", values::get)).isEqualTo("{b} and x");
  }

  @Test
  void aPlaceWithoutValueIsAnError() {
    assertThatThrownBy(() -> TextPlaces.filled("{c}", Map.<String, String>of()::get))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Texts(Map.of("key", "{1}")).say("key", "one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTextThatIsNotThereIsAnError() {
    Texts texts = new Texts(Map.of("key", "text"));
    assertThat(texts.say("key")).isEqualTo("text");
    assertThatThrownBy(() -> texts.say("other")).isInstanceOf(IllegalArgumentException.class);
  }
}
