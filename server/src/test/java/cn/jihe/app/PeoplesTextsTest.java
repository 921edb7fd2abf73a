package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.rule.text.RuleInfo;
import cn.jihe.rules.Catalogue;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a person reads names a setting, a protocol, a format of programs or a class. */
final class PeoplesTextsTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "JIHE_|LC_ALL|multipart|\\.java\\b|\\.class\\b|\\bJava\\b|Exception|\\bJSON|\\bYAML|\\bHTTP"
              + "|\\b(?:Accept|Content|User|X)(?:-[A-Z]|\\b(?= (?:里|中|header)))|named in Accept"
              + "|\\b(?:GET|POST|PUT|HEAD)\\b|a header is|请求头|\\bpart named\\b|file 部分|环境变量"
              + "|environment variable|\\bnull\\b|\\bstack trace\\b");

  /** What whoever runs the server or the command line reads on the console, and nobody else. */
  private static final Set<String> OF_OPERATORS =
      Set.of(
          "/cn/jihe/app/messages",
          "/cn/jihe/app/settings",
          "/cn/jihe/check/settings",
          "/cn/jihe/web/settings",
          "/cn/jihe/rule/run/settings",
          "/cn/jihe/cli/usage");

  /** The command line's own problem, which has to name what is to be typed. */
  private static final Set<String> OF_THE_COMMAND_LINE = Set.of("file-name-unreadable.detail");

  private static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("cn"))) {
      return files
          .map(file -> "/" + RESOURCES.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".properties"))
          .map(file -> file.replaceFirst("(_[a-z]+)?\\.properties$", ""))
          .distinct()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextOfABundleSpeaksOfPrograms(Language language) throws IOException {
    assertThat(
            bundles()
                .filter(bundle -> !OF_OPERATORS.contains(bundle))
                .flatMap(
                    bundle ->
                        Messages.at(bundle).in(language).map().entrySet().stream()
                            .filter(text -> !OF_THE_COMMAND_LINE.contains(text.getKey()))
                            .map(text -> bundle + " " + text.getKey() + "=" + text.getValue())
                            .filter(text -> OF_PROGRAMS.matcher(text).find())))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noRuleSpeaksOfPrograms(Language language) {
    assertThat(
            Catalogue.texts().all().stream()
                .flatMap(
                    rule ->
                        said(rule)
                            .map(words -> rule.code() + " " + words.in(language))
                            .filter(text -> OF_PROGRAMS.matcher(text).find())))
        .isEmpty();
  }

  private static Stream<Words> said(RuleInfo rule) {
    return Stream.of(
            Stream.of(rule.name(), rule.what(), rule.why(), rule.fix(), rule.basis()),
            rule.reasons().values().stream(),
            rule.messages().values().stream()
                .flatMap(text -> Stream.of(text.message(), text.expected(), text.advice())))
        .flatMap(each -> each);
  }

  @Test
  void noHandbookOfClerksSpeaksOfPrograms() throws IOException {
    assertThat(Files.readAllLines(Path.of("..", "docs", "handbook-clerk.zh-CN.md")))
        .noneMatch(line -> OF_PROGRAMS.matcher(line).find());
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    assertThat(bundles()).containsAll(OF_OPERATORS);
    Map<String, String> problems = Messages.at("/cn/jihe/web/problems").in(Language.ZH).map();
    assertThat(OF_THE_COMMAND_LINE).allMatch(key -> OF_PROGRAMS.matcher(problems.get(key)).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请管理员设置 JIHE_PUBLIC_URL",
        "没有收到 multipart 内容",
        "java.io.IOException: broken",
        "Internal error in Uploads.java",
        "输出一个 JSON 数组",
        "这个地址给不出 Accept 里要求的格式",
        "Its address or a header is very long",
        "请先执行 export LC_ALL=C.UTF-8"
      })
  void whatSpeaksOfProgramsIsSeen(String text) {
    assertThat(OF_PROGRAMS.matcher(text).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "请用 Excel 或 WPS 打开，另存为 .xlsx",
        "这是“XML 表格 2003”格式",
        "Accept the correction",
        "Your JavaScript"
      })
  void whatPeopleKnowIsNot(String text) {
    assertThat(OF_PROGRAMS.matcher(text).find()).isFalse();
  }
}
