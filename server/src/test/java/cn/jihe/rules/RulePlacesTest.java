package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.form.FieldPath;
import cn.jihe.form.FormSchema;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Rule;
import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.support.Mutation;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code places.yml} lists at which fields each rule speaks, as its examples and the mutations of
 * real workbooks show it. {@code -Djihe.write=true} writes it anew.
 */
final class RulePlacesTest {

  private static final Path LIST = Path.of("src/main/resources/cn/jihe/rule/run/places.yml");
  private static final Path MUTATIONS = Path.of("src/test/resources/mutations");

  /** A rule that is seen at more fields may be at any, and is not listed. */
  private static final int MOST_FIELDS = 3;

  @Test
  void theListNamesWhereEachRuleSpeaks() throws Exception {
    Map<String, Set<String>> places = new TreeMap<>();
    RuleTexts texts = Catalogue.texts();
    for (Rule rule : Catalogue.RULES) {
      if (rule instanceof FormRule) {
        places.put(rule.code(), ofExamples(texts.info(rule.code())));
      }
    }
    try (Stream<Path> files = Files.list(MUTATIONS)) {
      for (Path file : files.toList()) {
        for (Mutation mutation : mutations(file)) {
          mutation.expected().forEach(expected -> note(expected, places));
        }
      }
    }
    String list =
        "# At which fields each rule of one form speaks: by its examples (RulePlacesTest).\n"
            + places.entrySet().stream()
                .filter(rule -> rule.getValue().size() <= MOST_FIELDS)
                .map(rule -> rule.getKey() + ": [" + String.join(", ", rule.getValue()) + "]\n")
                .collect(Collectors.joining());
    if (Boolean.getBoolean("jihe.write")) {
      Files.writeString(LIST, list);
    }
    assertThat(Files.readString(LIST)).isEqualTo(list);
  }

  private static Set<String> ofExamples(RuleInfo info) {
    return info.cases().stream()
        .flatMap(example -> example.expect().stream())
        .flatMap(expected -> field(expected.split(" ", -1)[0]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Such as {@code +S68 ERROR indicators[0].score}, with a form and a correction behind it. */
  private static void note(String expected, Map<String, Set<String>> places) {
    String[] parts = expected.split(" ", -1);
    Set<String> known = parts.length < 3 ? null : places.get(parts[0].substring(1));
    if (known != null) {
      field(parts[2]).forEach(known::add);
    }
  }

  private static Stream<String> field(String place) {
    FieldPath path = new FieldPath(place);
    return FormSchema.standard().field(path).isPresent()
        ? Stream.of(path.ofAnyRow())
        : Stream.empty();
  }

  private static List<Mutation> mutations(Path file) throws IOException {
    List<Mutation.Group> groups =
        new ObjectMapper(new YAMLFactory())
            .readValue(Files.readString(file), new TypeReference<>() {});
    return groups.stream().flatMap(group -> group.mutations().stream()).toList();
  }
}
