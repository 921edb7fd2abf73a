package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.JavaSources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that units use are data: no Java file lists more than three of them. */
@Execution(ExecutionMode.CONCURRENT)
class SourceWordsTest {

  private static final int MOST = 3;

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final String LITERAL = "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"";

  /** Between brackets without others between; possessive, or a long list takes too deep a stack. */
  private static final String FLAT = "(?:[^()\"]++|" + LITERAL + ")*+";

  /** A collection made of literals, in one level of brackets more at most, or an array of them. */
  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\b(?:List|Set|Map|Stream|EnumSet|Arrays)\\s*\\.\\s*\\w+\\((?:[^()\"]++|"
              + LITERAL
              + "|\\("
              + FLAT
              + "\\))*+\\)|\\{(?:\\s*"
              + LITERAL
              + "\\s*,?)++\\s*}");

  /** Labels of a switch and the words it gives. */
  private static final Pattern SWITCH_CASE =
      Pattern.compile("case (" + LITERAL + "(?:\\s*,\\s*" + LITERAL + ")*)");

  /** What stands between brackets of a pattern. */
  private static final Pattern GROUP = Pattern.compile("[()]");

  /** By file, why it may. */
  private static final Map<String, String> ALLOWED =
      Map.of("excel/grid/ChineseDateFormats.java", "number formats of Excel, by their fixed ids");

  @Test
  void noJavaFileListsMoreThanThreeChineseWords() {
    JavaSources.main()
        .forEach(
            (file, source) -> {
              if (!ALLOWED.containsKey(file)) {
                assertThat(lists(source)).as(file).isEmpty();
              }
            });
  }

  @Test
  void whatIsAllowedNeedsIt() {
    Map<String, String> sources = JavaSources.main();
    assertThat(sources.keySet()).containsAll(ALLOWED.keySet());
    sources.forEach(
        (file, source) -> {
          if (ALLOWED.containsKey(file)) {
            assertThat(lists(source)).as(file).isNotEmpty();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> a = List.of(\"长期\", \"中期\", \"总体\", \"年度\");",
        "Map<String, Integer> a = Map.of(\"月\", n(1), \"季\", n(3), \"年\", n(12), \"旬\", n(0));",
        "String[] a = {\"长期\", \"中期\", \"总体\", \"年度\"};",
        "Pattern a = Pattern.compile(\"^(?:项目)?(?:长期|中期|总体|年度)\");",
        "Pattern a = Pattern.compile(\"资金|预算|金额\" + \"|总额\");",
        "switch (a) { case \"优\", \"良\" -> 1; case \"中\", \"差\" -> 2; default -> 3; }",
      })
  void aLongListIsSeen(String source) {
    assertThat(lists(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<String> a = List.of(\"长期\", \"中期\", \"总体\");",
        "Pattern a = Pattern.compile(\"(?:计划|预计)[于在]?|[拟将]的(?:年|月)\");",
        "String a = \"前底末至到|\";",
      })
  void aShortOneIsNot(String source) {
    assertThat(lists(source)).isEmpty();
  }

  private static List<String> lists(String source) {
    // A literal that goes on in the next line is one literal.
    String joined = source.replaceAll("\"\\s*\\+\\s*\"", "");
    List<String> lists = new ArrayList<>();
    COLLECTION
        .matcher(joined)
        .results()
        .map(MatchResult::group)
        .filter(list -> chinese(JavaSources.literals(list)) > MOST)
        .forEach(lists::add);
    JavaSources.literals(joined).stream()
        .filter(SourceWordsTest::isLongAlternation)
        .forEach(lists::add);
    List<String> cases =
        SWITCH_CASE
            .matcher(joined)
            .results()
            .flatMap(found -> JavaSources.literals(found.group(1)).stream())
            .toList();
    if (chinese(cases) > MOST) {
      lists.add(String.join(", ", cases));
    }
    return lists;
  }

  private static boolean isLongAlternation(String literal) {
    return Arrays.stream(GROUP.split(literal, -1))
        .anyMatch(group -> group.contains("|") && chinese(List.of(group.split("\\|", -1))) > MOST);
  }

  private static long chinese(List<String> words) {
    return words.stream().filter(word -> CHINESE.matcher(word).find()).count();
  }
}
