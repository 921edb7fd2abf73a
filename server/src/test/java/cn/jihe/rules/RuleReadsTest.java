package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.Rule;
import cn.jihe.text.YamlResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of words that each rule reads, by which its version is made, is what its code asks for.
 * {@code -Djihe.write=true} writes it.
 */
final class RuleReadsTest {

  private static final Path SOURCES = Path.of("src/main/java/cn/jihe/rules");
  private static final Path LIST = Path.of("src/main/resources/cn/jihe/rule/run/reads.yml");

  /** The file behind each component of {@link cn.jihe.rule.Parameters}. */
  private static final Map<String, String> FILES =
      Map.of(
          "thresholds", "thresholds",
          "words", "rule-words",
          "directions", "rule-words",
          "levels", "levels",
          "names", "name-words",
          "targets", "target-words",
          "head", "head-words");

  private static final Pattern ASKED =
      Pattern.compile("\\b(" + String.join("|", FILES.keySet()) + ")\\(\\)");
  private static final Pattern CLASS = Pattern.compile("\\b[A-Z]\\w+\\b");

  @Test
  void theListNamesWhatEachRuleAsksFor() throws Exception {
    Map<String, String> sources = sources();
    String list =
        "# Which words and thresholds each rule reads, found in its code (RuleReadsTest).\n"
            + Catalogue.RULES.stream()
                .collect(
                    Collectors.toMap(
                        Rule::code,
                        rule -> read(rule.getClass().getSimpleName(), sources),
                        (one, other) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(rule -> rule.getKey() + ": [" + String.join(", ", rule.getValue()) + "]\n")
                .collect(Collectors.joining());
    if (Boolean.getBoolean("jihe.write")) {
      Files.writeString(LIST, list);
    }
    assertThat(Files.readString(LIST)).isEqualTo(list);
  }

  @Test
  void everyComponentOfTheParametersHasAFile() {
    assertThat(cn.jihe.rule.Parameters.class.getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    assertThat(FILES.values())
        .allSatisfy(
            file ->
                assertThat(YamlResource.class.getResource("/cn/jihe/words/" + file + ".yml"))
                    .isNotNull());
  }

  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> String.valueOf(file.getFileName()).replace(".java", ""),
                  RuleReadsTest::text,
                  (one, other) -> one));
    }
  }

  /** By a rule's class and all those of the rules' packages that it uses. */
  private static Set<String> read(String rule, Map<String, String> sources) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(rule));
    Set<String> files = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.pop();
      if (seen.add(name) && sources.containsKey(name)) {
        String source = sources.get(name);
        files.addAll(found(ASKED, source, found -> FILES.get(found.group(1))));
        open.addAll(found(CLASS, source, MatchResult::group));
      }
    }
    return files;
  }

  private static Set<String> found(
      Pattern pattern, String source, Function<MatchResult, String> what) {
    return pattern.matcher(source).results().map(what).collect(Collectors.toSet());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
