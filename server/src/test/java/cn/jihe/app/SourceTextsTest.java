package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.JavaSources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for people stand in bundles and in the files of the rules, never in Java. */
@Execution(ExecutionMode.CONCURRENT)
class SourceTextsTest {

  /** The description of the interface is in English, and its examples are from Chinese forms. */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "@(?:Schema|Info|OpenAPIDefinition|Parameter|ApiResponse|Operation|ExampleObject)"
              + "\\((?:[^()\"]++|LITERAL|\\((?:[^()\"]++|LITERAL)*+\\))*+\\)"
                  .replace("LITERAL", "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\""));

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,}");

  /** Two words of a sentence; patterns and keys have none. */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,},? [a-z]{2,}");

  /** Words and what ends or joins sentences. */
  private static final Pattern CHINESE_SENTENCE =
      Pattern.compile("\\p{IsHan}{4,}[，。；！？]|\\p{IsHan}{4,}：");

  @Test
  void noJavaFileHoldsAPairOfChineseAndEnglishTexts() {
    JavaSources.main().forEach((file, source) -> assertThat(pairs(source)).as(file).isEmpty());
  }

  @Test
  void noJavaFileHoldsAChineseSentence() {
    JavaSources.main()
        .forEach(
            (file, source) ->
                assertThat(
                        JavaSources.literals(undescribed(source)).stream()
                            .filter(text -> CHINESE_SENTENCE.matcher(text).find()))
                    .as(file)
                    .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Words(\"表中没有分值\", \"The form has no weights\");",
        "say(\"共 \" + n + \" 个文件\", n + \" files in all\");",
        "print(\"没有找到工作簿 / No workbooks found: \" + names);",
        "@Option(description = {\"清除批注\", \"Take the annotations away\"}) boolean clean;",
      })
  void aPairIsSeen(String source) {
    assertThat(pairs(source)).isNotEmpty();
  }

  private static List<String> pairs(String source) {
    List<String> pairs = new ArrayList<>();
    for (String statement : statements(undescribed(source))) {
      List<String> texts = JavaSources.literals(statement);
      if (texts.stream().anyMatch(text -> CHINESE.matcher(text).find())
          && texts.stream().anyMatch(text -> ENGLISH.matcher(text).find())) {
        pairs.add(statement.strip());
      }
    }
    return pairs;
  }

  private static String undescribed(String source) {
    return DESCRIPTION.matcher(source).replaceAll("");
  }

  /** What stands between semicolons that are in no literal. */
  private static List<String> statements(String source) {
    List<String> statements = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        statements.add(source.substring(start, i));
        start = i + 1;
      }
    }
    statements.add(source.substring(start));
    return statements;
  }
}
