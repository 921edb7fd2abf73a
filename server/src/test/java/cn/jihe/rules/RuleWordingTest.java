package cn.jihe.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.text.RuleInfo;
import cn.jihe.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style of all that rules say, in both languages. */
class RuleWordingTest {

  /** A text, and where it stands. */
  private record Said(String where, String zh, String en) {}

  private static final List<RuleInfo> INFOS = Catalogue.texts().all();

  /** What accuses, guesses or speaks to nobody. */
  private static final Pattern CASUAL = Pattern.compile("却|像|看不出|没写完|读不出|谁也|我们不替");

  /** What only whoever runs the server knows. */
  private static final Pattern OF_SETTINGS =
      Pattern.compile(
          "可设置|年度设置|均可设置|名单|词表|阈值|JIHE|configur|setting|multipart|threshold",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNIT_RIGHT_BEHIND =
      Pattern.compile("\\}(?:\\{unit\\}|元|万元|分|条|个|行|张|处|倍|年|月|版|points|%\\s*[a-z])");

  /** An example is made of the row, or there is none. */
  private static final Pattern EXAMPLE_OF_NOTHING =
      Pattern.compile("(?:例如|比如|such as|for instance|e\\.g\\.)(?![^，。；,;]*\\{)");

  private static final int LONGEST_MESSAGE = 85;
  private static final int LONGEST_EXPECTED = 60;
  private static final int LONGEST_ADVICE = 60;
  private static final int LONGEST_BRIEF = 40;
  private static final int LONGEST_IN_ENGLISH = 175;

  @Test
  void noTextIsCasualOrNamesASetting() {
    assertThat(wrong(all(), has(CASUAL).or(has(OF_SETTINGS)), has(OF_SETTINGS))).isEmpty();
  }

  @Test
  void aUnitHasASpaceBeforeIt() {
    assertThat(wrong(all(), has(UNIT_RIGHT_BEHIND), has(UNIT_RIGHT_BEHIND))).isEmpty();
  }

  @Test
  void anExampleInAFindingIsMadeOfItsRow() {
    assertThat(wrong(ofFindings(), has(EXAMPLE_OF_NOTHING), has(EXAMPLE_OF_NOTHING))).isEmpty();
  }

  @Test
  void messagesAndAdviceAreSentencesAndWhatIsExpectedIsNone() {
    assertThat(wrong(of(RuleInfo.Message::message), no("[。）]$"), no("^[A-Z“{0-9].*[.)]$")))
        .isEmpty();
    assertThat(wrong(of(RuleInfo.Message::advice), no("。$"), no("^[A-Z].*[.]$"))).isEmpty();
    Predicate<String> sentence = has(Pattern.compile("[。.]$|应当|应为"));
    assertThat(wrong(of(RuleInfo.Message::expected), sentence, sentence)).isEmpty();
  }

  @Test
  void everyTextIsShort() {
    Predicate<String> tooLong = longerThan(LONGEST_IN_ENGLISH);
    assertThat(wrong(of(RuleInfo.Message::message), longerThan(LONGEST_MESSAGE), tooLong))
        .isEmpty();
    assertThat(wrong(of(RuleInfo.Message::expected), longerThan(LONGEST_EXPECTED), tooLong))
        .isEmpty();
    assertThat(wrong(of(RuleInfo.Message::advice), longerThan(LONGEST_ADVICE), tooLong)).isEmpty();
    assertThat(wrong(briefs(), longerThan(LONGEST_BRIEF), longerThan(2 * LONGEST_BRIEF))).isEmpty();
  }

  private static List<String> wrong(
      List<Said> texts, Predicate<String> inChinese, Predicate<String> inEnglish) {
    return texts.stream()
        .flatMap(
            said ->
                Stream.of(
                    inChinese.test(said.zh()) ? said.where() + ": " + said.zh() : "",
                    inEnglish.test(said.en()) ? said.where() + ": " + said.en() : ""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Predicate<String> has(Pattern pattern) {
    return pattern.asPredicate();
  }

  private static Predicate<String> no(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL).asPredicate().negate();
  }

  private static Predicate<String> longerThan(int most) {
    return text -> text.length() > most;
  }

  /** Names are those of the frozen catalogue, and cases speak to developers. */
  private static List<Said> all() {
    List<Said> all = new ArrayList<>(ofFindings());
    for (RuleInfo info : INFOS) {
      all.add(said(info.code() + " what", info.what()));
      all.add(said(info.code() + " why", info.why()));
      all.add(said(info.code() + " fix", info.fix()));
      info.reasons().forEach((name, text) -> all.add(said(info.code() + " " + name, text)));
    }
    return all;
  }

  private static List<Said> ofFindings() {
    return Stream.of(
            of(RuleInfo.Message::message), of(RuleInfo.Message::expected),
            of(RuleInfo.Message::advice), briefs())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Said> of(Function<RuleInfo.Message, Words> part) {
    List<Said> all = new ArrayList<>();
    for (RuleInfo info : INFOS) {
      info.messages()
          .forEach((name, each) -> all.add(said(info.code() + " " + name, part.apply(each))));
      info.joint()
          .forEach(
              (name, joint) -> {
                all.add(said(info.code() + " " + name, part.apply(joint.plain())));
                joint
                    .proposed()
                    .ifPresent(
                        each -> all.add(said(info.code() + " " + name + " fix", part.apply(each))));
              });
    }
    return all;
  }

  private static List<Said> briefs() {
    return INFOS.stream()
        .flatMap(
            info ->
                info.messages().values().stream()
                    .map(
                        message ->
                            said(info.code() + " brief", message.brief().orElse(info.name()))))
        // A name in the frozen catalogue may be casual; then a brief text stands for it.
        .toList();
  }

  private static Said said(String where, Words words) {
    return new Said(where, words.zh(), words.en());
  }
}
