package cn.jihe.cli;

import cn.jihe.form.FormKind;
import cn.jihe.rule.Severity;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Shortening;
import cn.jihe.web.Problem;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** The words and colours of the readable list. */
public final class Phrases {

  private static final Messages MESSAGES = Messages.beside(Phrases.class);

  /** A cell could hold signs that steer the terminal or hide text. */
  private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private static final int LONGEST = 160;

  private final Language language;
  private final Ansi ansi;

  /**
   * @param terminal whether a person looks at it; else there are no colours
   */
  public Phrases(Language language, boolean terminal) {
    this.language = language;
    this.ansi = terminal ? Ansi.AUTO : Ansi.OFF;
  }

  /** A text in the language asked for. */
  public String say(String key, Object... values) {
    return MESSAGES.in(language).say(key, values);
  }

  /** A text in every language, where it is not known yet which one is asked for. */
  static String inAll(String key, Object... values) {
    return MESSAGES.words(key, values).inAll(" / ");
  }

  String kind(FormKind kind) {
    return say(kind.name());
  }

  String severity(Severity severity) {
    String name = say(severity.name());
    return switch (severity) {
      case ERROR -> red(name);
      case WARNING -> coloured(Ansi.Style.fg_yellow, name);
      case NOTE -> name;
    };
  }

  String forms(int count) {
    return say(count == 1 ? "oneForm" : "forms", count);
  }

  String counts(long errors, long warnings, long notes) {
    return say("counts", errors, warnings, notes);
  }

  /** A file that could not be dealt with: why, and what to do about it. */
  public String problem(String path, Problem problem) {
    return say("problem", bold(plain(path)), red(problem.title()))
        + "\n  "
        + plain(problem.detail());
  }

  String bold(String text) {
    return coloured(Ansi.Style.bold, text);
  }

  public String red(String text) {
    return coloured(Ansi.Style.fg_red, text);
  }

  private String coloured(Ansi.Style style, String text) {
    return ansi.enabled() ? style.on() + text + style.off() : text;
  }

  /** One line, however long, without anything that steers a terminal. */
  public static String whole(String text) {
    return STEERING.matcher(text).replaceAll(" ").strip();
  }

  /** One short line without anything that steers a terminal. */
  public static String plain(String text) {
    return Shortening.marked(whole(text), LONGEST);
  }
}
