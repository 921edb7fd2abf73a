package cn.jihe.excel.mark.content;

import cn.jihe.form.Form;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;

/** What the marks of ours say besides the findings, in one language. */
public final class MarkTexts {

  private static final Messages MESSAGES = Messages.beside(MarkTexts.class, "result-sheet");

  private final Language language;

  public MarkTexts(Language language) {
    this.language = language;
  }

  /** The text of a key, its places filled in order. */
  public String say(String key, Object... values) {
    return MESSAGES.in(language).say(key, values);
  }

  /** What was taken of the workbook and what was left. */
  String taken(Report report) {
    return new TakenTexts(language).line(report);
  }

  Language language() {
    return language;
  }

  String severity(Severity severity) {
    return say(severity.name());
  }

  /** A form's project, or that it has none. */
  String project(Form form) {
    String project = form.projectName().text().strip();
    return project.isEmpty() ? say("unnamed") : project;
  }
}
