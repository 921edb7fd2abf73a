package cn.jihe.cli;

import cn.jihe.check.CheckOutcome;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Results for people: per file, per form, gravest first. */
final class ReadableOutput implements CheckOutput {

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
  public String render(String path, CheckOutcome.Checked checked, Copy copy) {
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
    lines.addAll(told(copy));
    return String.join("\n", lines) + "\n";
  }

  private List<String> told(Copy copy) {
    return switch (copy) {
      case Copy.NotAsked none -> List.of();
      case Copy.Written written ->
          List.of("  " + phrases.say("批注副本：", "Annotated copy: ") + Phrases.plain(written.path()));
      case Copy.Fixed fixed ->
          List.of(
              "  "
                  + phrases.say(
                      "更正 %d 处，副本：".formatted(fixed.changes().size()),
                      "Corrected cells: %d. Copy: ".formatted(fixed.changes().size()))
                  + Phrases.plain(fixed.path()));
      case Copy.Failed failed ->
          List.of(
              "  " + phrases.say("副本", "Copy: ") + phrases.red(failed.problem().title()),
              "    " + Phrases.plain(failed.problem().detail()));
    };
  }

  @Override
  public String render(String path, String fileName, Problem problem) {
    return phrases.problem(path, problem) + "\n";
  }

  @Override
  public void print(String rendered) {
    out.println(rendered);
    out.flush();
  }

  @Override
  public void end(RunSummary summary) {
    if (summary.files() > 1) {
      out.println(
          phrases.say(
                  "共 %d 个文件，%d 个无法检查；".formatted(summary.files(), summary.failed()),
                  "%d files, %d of them could not be checked; "
                      .formatted(summary.files(), summary.failed()))
              + phrases.counts(summary.errors(), summary.warnings(), summary.notes())
              + unwritten(summary));
    }
    out.flush();
  }

  private String unwritten(RunSummary summary) {
    return summary.unwritten() == 0
        ? ""
        : phrases.say(
            "；%d 份副本没有写出".formatted(summary.unwritten()),
            "; copies not written: %d".formatted(summary.unwritten()));
  }
}
