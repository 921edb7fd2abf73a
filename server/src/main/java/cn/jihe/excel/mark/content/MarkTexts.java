package cn.jihe.excel.mark.content;

import cn.jihe.form.Form;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Quotation;

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

  /** With the sign that stands for it where there are no colours. */
  String signed(Severity severity) {
    return say("sign" + severity.name());
  }

  /** What kind of form it is, of which year, if it says so, and on which sheet. */
  String kind(Form form) {
    String kind = say(form.kind().name());
    String dated = form.year().map(year -> say("ofYear", String.valueOf(year), kind)).orElse(kind);
    return say("onSheet", dated, Quotation.of(form.place().title().sheet()));
  }

  /** A form's project, or that it has none. */
  String project(Form form) {
    String project = form.projectName().text().strip();
    return project.isEmpty() ? say("unnamed") : project;
  }
}
