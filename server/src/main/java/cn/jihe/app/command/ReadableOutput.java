package cn.jihe.app.command;

import cn.jihe.rule.Report;
import cn.jihe.rule.RuleTexts;
import cn.jihe.rule.Severity;
import cn.jihe.submission.CheckOutcome;
import cn.jihe.template.Language;
import cn.jihe.web.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Results for people: per file, per form, gravest first. */
final class ReadableOutput implements Output {

  private final PrintStream out;
  private final Phrases phrases;
  private final FormLines forms;

  ReadableOutput(PrintStream out, RuleTexts texts, Language language) {
    this.out = out;
    this.phrases = new Phrases(language, Terminal.isStandardOutput());
    this.forms = new FormLines(texts, language, phrases);
  }

  @Override
  public void begin() {}

  @Override
  public String render(String path, CheckOutcome.Checked checked) {
    Report report = checked.report();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.bold(Phrases.plain(path))
            + phrases.say("：", ": ")
            + phrases.forms(report.forms().size())
            + phrases.say("，", ", ")
            + phrases.counts(
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.NOTE)));
    lines.addAll(forms.ofFile(report.findings()));
    report.forms().forEach(form -> lines.addAll(forms.of(form)));
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String render(String path, String fileName, Problem problem) {
    return phrases.bold(Phrases.plain(path))
        + phrases.say("：", ": ")
        + phrases.red(problem.title())
        + "\n  "
        + Phrases.plain(problem.detail())
        + "\n";
  }

  @Override
  public void print(String rendered) {
    out.println(rendered);
    out.flush();
  }

  @Override
  public void end(Tally tally) {
    if (tally.files() > 1) {
      out.println(
          phrases.say(
                  "共 %d 个文件，%d 个无法检查；".formatted(tally.files(), tally.unreadable()),
                  "%d files, %d of them could not be checked; "
                      .formatted(tally.files(), tally.unreadable()))
              + phrases.counts(tally.errors(), tally.warnings(), tally.notes()));
    }
    out.flush();
  }
}
