package cn.jihe.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Right;
import cn.jihe.account.Role;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.Condition;
import cn.jihe.lifecycle.Lifecycle;
import cn.jihe.lifecycle.Transition;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The reviewers' handbook shows the table of states as a picture and as a table: both are made from
 * it. {@code -Djihe.write=true} writes them anew.
 */
class LifecycleInHandbookTest {

  private static final Path HANDBOOK = Path.of("..", "docs", "handbook-reviewer.zh-CN.md");
  private static final String BEGIN = "<!-- The table of states: written by a test. -->\n";
  private static final String END = "<!-- End of the table of states. -->\n";

  private static final Texts OWN =
      Messages.beside(LifecycleInHandbookTest.class, "handbook").in(Language.ZH);
  private static final Texts PAGES = Messages.at("/cn/jihe/review/page/texts").in(Language.ZH);
  private static final Texts ROLES = Messages.at("/cn/jihe/account/page/hats").in(Language.ZH);

  @Test
  void theHandbookShowsTheTableThatHolds() throws Exception {
    String handbook = Files.readString(HANDBOOK);
    String made = BEGIN + "\n" + picture() + "\n" + table() + "\n" + END;
    int begin = handbook.indexOf(BEGIN);
    int end = handbook.indexOf(END) + END.length();
    assertThat(begin).isNotNegative().isLessThan(end);
    if (Boolean.getBoolean("jihe.write")) {
      Files.writeString(HANDBOOK, handbook.substring(0, begin) + made + handbook.substring(end));
    }
    assertThat(Files.readString(HANDBOOK)).contains(made);
  }

  private static String picture() {
    return Lifecycle.table().stream()
        .filter(line -> line.to().isPresent())
        .map(
            line ->
                "  %s --> %s: %s\n"
                    .formatted(
                        state(line.from()), state(line.to().orElseThrow()), act(line.action())))
        .distinct()
        .collect(
            Collectors.joining("", "```mermaid\nstateDiagram-v2\n" + OWN.say("first"), "```\n"));
  }

  private static String table() {
    Map<String, String> who = new LinkedHashMap<>();
    for (Transition line : Lifecycle.table()) {
      String roles = roles(line.right());
      who.merge(row(line), roles, (before, more) -> before + OWN.say("by") + more);
    }
    return who.entrySet().stream()
        .map(row -> row.getKey().formatted(row.getValue()))
        .collect(
            Collectors.joining("", OWN.say("head") + "\n| --- | --- | --- | --- | --- |\n", ""));
  }

  /** Without who does it. */
  private static String row(Transition line) {
    return "| %s | %s | %%s | %s | %s |\n"
        .formatted(
            state(line.from()),
            act(line.action()),
            after(line),
            Arrays.stream(Condition.values())
                .filter(line.needs()::contains)
                .map(need -> OWN.say("need." + need.name()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("；")));
  }

  private static String after(Transition line) {
    return switch (line.action()) {
      case SUBMIT, UNDO -> OWN.say("after." + line.action().code());
      default -> line.to().map(LifecycleInHandbookTest::state).orElse(OWN.say("stays"));
    };
  }

  private static String roles(Right right) {
    return Stream.of(Role.values())
        .filter(role -> role.may(right))
        .map(role -> ROLES.say(role.name()))
        .collect(Collectors.joining(OWN.say("by")));
  }

  private static String state(VersionState state) {
    return StateNames.of(state, Language.ZH);
  }

  private static String act(Action action) {
    return action == Action.SUBMIT ? OWN.say("act.submit") : PAGES.say("act." + action.code());
  }
}
