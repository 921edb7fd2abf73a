package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.JavaSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A regular expression is compiled once, when its class is, and never while a workbook is checked.
 */
@Execution(ExecutionMode.CONCURRENT)
class SourcePatternsTest {

  /** Compile what stands in files of words, once, when these are read. */
  private static final Set<String> FROM_WORDS =
      Set.of(
          "label/OtherLabels.java",
          "label/Siblings.java",
          "label/Vocabulary.java",
          "words/CountWords.java",
          "words/Directions.java",
          "words/MeasureWords.java");

  private static final Pattern CONSTANT = Pattern.compile("static final Pattern [A-Z_]+ =\\s*$");
  private static final Pattern COMPILE = Pattern.compile("Pattern\\.compile\\(");

  /** Those of a matcher have one argument, or none. */
  private static final Pattern REPLACE =
      Pattern.compile(
          "\\.replace(?:All|First)\\((?:LITERAL|[^,()\"]|\\([^()]*\\))*,"
              .replace("LITERAL", "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\""));

  /** A matcher's has no argument. */
  private static final Pattern MATCHES = Pattern.compile("\\.matches\\(\\s*[^)\\s]");

  /** Constants are patterns, and names of classes have methods of their own. */
  private static final Pattern SPLIT = Pattern.compile("(?<![A-Z_a-z.])(?![A-Z])\\S*\\.split\\(");

  @Test
  void everyPatternIsAConstant() {
    JavaSources.main()
        .forEach(
            (file, source) -> {
              assertThat(offences(source, FROM_WORDS.contains(file))).as(file).isEmpty();
            });
  }

  @Test
  void noExceptionIsIdle() {
    assertThat(FROM_WORDS)
        .allMatch(file -> !offences(JavaSources.main().getOrDefault(file, ""), false).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text.replaceAll(\"[,(]\", \"\")",
        "text.replaceFirst(LIST_MARK, \"\")",
        "plain(text).replaceAll(any(words) + \"$\", \"\")",
        "if (text.matches(\"\\\\d+\")) {",
        "Pattern.matches(AMOUNT, text)",
        "text.split(\",\")",
        "plain(text).split(BREAK, -1)",
        "Pattern step = Pattern.compile(joint);",
      })
  void aPatternThatIsCompiledWhileWorkingIsSeen(String source) {
    assertThat(offences(source, false)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private static final Pattern DIGITS =\n      Pattern.compile(\"[0-9]\");",
        "DIGITS.matcher(text).replaceAll(\"\")",
        "DIGITS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)))",
        "day.matches() && PERIOD.split(text, -1).length > 1",
        "PeriodText.split(at.raw().text())",
        "text.replace(\",\", \"\")",
      })
  void aConstantIsNone(String source) {
    assertThat(offences(source, false)).isEmpty();
  }

  private static List<String> offences(String source, boolean mayCompile) {
    List<String> offences = new ArrayList<>();
    for (Pattern pattern : List.of(REPLACE, MATCHES, SPLIT)) {
      pattern.matcher(source).results().forEach(found -> offences.add(found.group()));
    }
    Matcher compile = COMPILE.matcher(source);
    while (compile.find()) {
      if (!mayCompile && !CONSTANT.matcher(source.substring(0, compile.start())).find()) {
        offences.add(
            source.substring(compile.start(), Math.min(source.length(), compile.end() + 40)));
      }
    }
    return offences;
  }
}
