package cn.jihe.cli;

import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.run.FindingGroup;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines about one form: at most twelve, however much was found. */
final class FormLines {

  /** Groups told with an example; two lines each, beside the form's own line and the last one. */
  private static final int TOLD = 5;

  private static final int MOST_CELLS = 12;

  private final RuleTexts texts;
  private final Language language;
  private final Phrases phrases;

  FormLines(RuleTexts texts, Language language, Phrases phrases) {
    this.texts = texts;
    this.language = language;
    this.phrases = phrases;
  }

  List<String> of(Report.FormReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + heading(report));
    lines.addAll(groups(report.findings()));
    return lines;
  }

  /** Findings about the file as a whole. */
  List<String> ofFile(List<Finding> findings) {
    return groups(findings);
  }

  private String heading(Report.FormReport report) {
    Form form = report.form();
    String name = Phrases.plain(form.projectName().text());
    return (form.place().index() + 1)
        + ". "
        + (name.isEmpty() ? phrases.say("noProject") : name)
        + " | "
        + phrases.kind(form.kind())
        + form.year().map(year -> " " + year).orElse("")
        + " | "
        + Phrases.plain(form.place().title().sheet())
        + "!"
        + form.place().range()
        + " | "
        + phrases.counts(
            count(report, Severity.ERROR),
            count(report, Severity.WARNING),
            count(report, Severity.NOTE))
        + notChecked(report);
  }

  /** Silent rules have passed only when nothing kept them from looking. */
  private String notChecked(Report.FormReport report) {
    if (report.notChecked().isEmpty()) {
      return "";
    }
    return phrases.say(
        "notChecked",
        report.notChecked().stream()
            .map(Report.NotChecked::rule)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static long count(Report.FormReport report, Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private List<String> groups(List<Finding> findings) {
    List<FindingGroup> groups = FindingGroup.of(findings);
    List<String> lines = new ArrayList<>();
    groups.stream().limit(TOLD).forEach(group -> lines.addAll(told(group)));
    if (groups.size() > TOLD) {
      lines.add(
          "     "
              + phrases.say(
                  "also",
                  groups.stream()
                      .skip(TOLD)
                      .map(this::title)
                      .collect(Collectors.joining(phrases.say("and")))));
    }
    return lines;
  }

  private List<String> told(FindingGroup group) {
    Finding first = group.findings().getFirst();
    FindingText text = texts.say(first, language);
    String cells =
        group.findings().stream()
            .limit(MOST_CELLS)
            .map(finding -> finding.cell().a1())
            .collect(Collectors.joining(" "));
    String more = group.findings().size() > MOST_CELLS ? " …" : "";
    return List.of(
        "     "
            + phrases.say("group", phrases.severity(group.severity()), title(group), cells + more),
        "        "
            + first.cell().a1()
            + " "
            + Phrases.plain(text.message())
            + " "
            + Phrases.plain(text.advice()));
  }

  private String title(FindingGroup group) {
    int count = group.findings().size();
    return group.rule()
        + " "
        + texts.info(group.rule()).name().in(language)
        + (count > 1 ? " ×" + count : "");
  }
}
