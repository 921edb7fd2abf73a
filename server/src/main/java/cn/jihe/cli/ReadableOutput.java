package cn.jihe.cli;

import cn.jihe.check.CheckOutcome;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import cn.jihe.web.Problem;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Results for people: per file, per form, gravest first. */
final class ReadableOutput implements CheckOutput {

  private final PrintStream out;
  private final RuleTexts texts;
  private final Language language;
  private final Phrases phrases;
  private final TakenTexts taken;
  private final FormLines forms;

  ReadableOutput(PrintStream out, RuleTexts texts, Language language) {
    this.out = out;
    this.texts = texts;
    this.language = language;
    this.phrases = new Phrases(language, Terminal.isStandardOutput());
    this.taken = new TakenTexts(language);
    this.forms = new FormLines(texts, language, phrases);
  }

  @Override
  public void begin() {}

  @Override
  public String render(String path, CheckOutcome.Checked checked, Copy copy) {
    Report report = checked.report();
    List<String> lines = new ArrayList<>();
    lines.add(
        phrases.say(
            "file",
            phrases.bold(Phrases.plain(path)),
            phrases.forms(report.forms().size()),
            phrases.counts(
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.NOTE))));
    if (!taken.left(report).isEmpty()) {
      lines.add("  " + Phrases.whole(taken.line(report)));
    }
    ToldReport told = ToldReport.of(report, texts, language);
    lines.addAll(forms.ofFile(told));
    told.forms().forEach(form -> lines.addAll(forms.of(form)));
    lines.addAll(told(copy));
    return String.join("\n", lines) + "\n";
  }

  private List<String> told(Copy copy) {
    return switch (copy) {
      case Copy.NotAsked none -> List.of();
      case Copy.Written written ->
          List.of("  " + phrases.say("annotatedCopy", Phrases.plain(written.path())));
      case Copy.Fixed fixed ->
          List.of(
              "  "
                  + phrases.say(
                      "correctedCopy", fixed.changes().size(), Phrases.plain(fixed.path())));
      case Copy.Failed failed ->
          List.of(
              "  " + phrases.say("copyFailed", phrases.red(failed.problem().title())),
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
                  "checkedInAll",
                  summary.files(),
                  summary.failed(),
                  phrases.counts(summary.errors(), summary.warnings(), summary.notes()))
              + unwritten(summary));
    }
    out.flush();
  }

  private String unwritten(RunSummary summary) {
    return summary.unwritten() == 0 ? "" : phrases.say("unwritten", summary.unwritten());
  }
}
