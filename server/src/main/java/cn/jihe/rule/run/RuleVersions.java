package cn.jihe.rule.run;

import cn.jihe.rule.Rule;
import cn.jihe.text.DataFiles;
import cn.jihe.text.Sha256;
import cn.jihe.text.YamlResource;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions of what judges: each differs when it may judge otherwise, and never because the program
 * was built again. They are made of the data files themselves, and of numbers raised by hand when
 * code judges otherwise.
 */
public final class RuleVersions {

  private static final int SHOWN = 12;

  /** Raised by hand when forms are found, or their fields and targets read, otherwise. */
  static final int READER = 3;

  /** The data that decides how a form is read. */
  private static final List<String> READING =
      List.of("cn/jihe/label/", "cn/jihe/target/", "cn/jihe/form/", "cn/jihe/template/");

  private static final String WORDS = "cn/jihe/words/";
  private static final String READS = "/cn/jihe/rule/run/reads.yml";

  private final Map<String, Rule> rules;
  private final String settings;
  private final Function<String, byte[]> data;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * Versions of these rules.
   *
   * @param settings the text of the rule settings; empty without
   */
  public RuleVersions(List<Rule> rules, String settings) {
    this(rules, settings, DataFiles::bytes);
  }

  /** On other data than the program's. */
  RuleVersions(List<Rule> rules, String settings, Function<String, byte[]> data) {
    this.rules = rules.stream().collect(Collectors.toMap(Rule::code, Function.identity()));
    this.settings = settings;
    this.data = data;
  }

  /**
   * The version of one rule, such as {@code 3f2a9c81d04e}: of its texts, the words and thresholds
   * it reads, the settings, and its {@link Rule#revision()}.
   */
  public String of(String code) {
    Rule rule = rules.get(code);
    if (rule == null) {
      throw new IllegalArgumentException("No rule " + code);
    }
    return known.computeIfAbsent(code, absent -> version(rule));
  }

  private String version(Rule rule) {
    return hash(
        List.of(rule.code(), String.valueOf(rule.revision()), settings),
        Stream.concat(Stream.of("rules/" + rule.code() + ".yml"), Reads.of(rule.code())));
  }

  /** The version of what makes forms of cells. */
  public String reader() {
    return known.computeIfAbsent(
        "reader",
        absent ->
            hash(
                List.of("reader", String.valueOf(READER)),
                READING.stream().flatMap(folder -> DataFiles.in(folder).stream())));
  }

  /**
   * The version of the reader and of all rules together.
   *
   * @param policy raised by hand when it is decided otherwise which findings stand
   */
  public String ruleSet(int policy) {
    return hash(
        Stream.concat(
                Stream.of("rule set", String.valueOf(policy), reader()),
                rules.keySet().stream().sorted().map(this::of))
            .toList(),
        Stream.empty());
  }

  /** Which words each rule reads; a file that no rule is known to read counts for all. */
  private static final class Reads {
    static final Map<String, Set<String>> BY_RULE =
        YamlResource.MAPPER.convertValue(
            YamlResource.read(READS, JsonNode.class),
            new TypeReference<Map<String, Set<String>>>() {});
    static final Set<String> READ =
        BY_RULE.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    static final List<String> FILES = DataFiles.in(WORDS);

    static Stream<String> of(String code) {
      Set<String> own = BY_RULE.getOrDefault(code, Set.of());
      return FILES.stream().filter(file -> own.contains(name(file)) || !READ.contains(name(file)));
    }

    private static String name(String file) {
      return file.substring(WORDS.length(), file.lastIndexOf('.'));
    }
  }

  private String hash(List<String> texts, Stream<String> files) {
    Stream<byte[]> named =
        files.flatMap(name -> Stream.of(name.getBytes(StandardCharsets.UTF_8), data.apply(name)));
    return Sha256.ofBytes(
            Stream.concat(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)), named))
        .substring(0, SHOWN);
  }
}
