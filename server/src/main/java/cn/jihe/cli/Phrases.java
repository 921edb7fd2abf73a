package cn.jihe.cli;

import cn.jihe.form.FormKind;
import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** The words and colours of the readable list. */
final class Phrases {

  /** A cell could hold signs that steer the terminal or hide text. */
  private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private static final int LONGEST = 160;

  private final Language language;
  private final Ansi ansi;

  /**
   * @param terminal whether a person looks at it; else there are no colours
   */
  Phrases(Language language, boolean terminal) {
    this.language = language;
    this.ansi = terminal ? Ansi.AUTO : Ansi.OFF;
  }

  String say(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }

  String kind(FormKind kind) {
    return switch (kind) {
      case DECLARATION -> say("绩效目标申报表", "declaration");
      case SELF_EVALUATION -> say("绩效自评表", "self-evaluation");
    };
  }

  String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> red(say("错误", "ERROR"));
      case WARNING -> coloured(Ansi.Style.fg_yellow, say("警告", "WARNING"));
      case NOTE -> say("提示", "NOTE");
    };
  }

  String forms(int count) {
    return say("表 " + count + " 张", count + (count == 1 ? " form" : " forms"));
  }

  String counts(long errors, long warnings, long notes) {
    return say(
        "错误 %d，警告 %d，提示 %d".formatted(errors, warnings, notes),
        "errors %d, warnings %d, notes %d".formatted(errors, warnings, notes));
  }

  /** A file that could not be dealt with: why, and what to do about it. */
  String problem(String path, Problem problem) {
    return bold(plain(path))
        + say("：", ": ")
        + red(problem.title())
        + "\n  "
        + plain(problem.detail());
  }

  String bold(String text) {
    return coloured(Ansi.Style.bold, text);
  }

  String red(String text) {
    return coloured(Ansi.Style.fg_red, text);
  }

  private String coloured(Ansi.Style style, String text) {
    return ansi.enabled() ? style.on() + text + style.off() : text;
  }

  /** One short line without anything that steers a terminal. */
  static String plain(String text) {
    String line = STEERING.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
