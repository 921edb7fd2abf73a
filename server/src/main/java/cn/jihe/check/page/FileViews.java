package cn.jihe.check.page;

import cn.jihe.check.CheckOutcome;
import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.rule.told.ReadTarget;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Quotation;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes what the page shows out of outcomes. */
final class FileViews {

  /** With more forms than these only those with an error are unfolded. */
  private static final int FEW_FORMS = 3;

  private static final int UNFOLDED = 20;

  /** How many rows are named that a rule could not judge. */
  private static final int NAMED_ROWS = 5;

  private final Language language;
  private final Texts texts;
  private final TakenTexts taken;
  private final RuleTexts rules;
  private final GroupViews groups;
  private final ToldTexts told;

  FileViews(RuleTexts rules, Language language) {
    this.language = language;
    this.texts = PageLanguage.texts(language);
    this.taken = new TakenTexts(language);
    this.rules = rules;
    this.groups = new GroupViews(rules, language, texts);
    this.told = new ToldTexts(language);
  }

  FileView of(CheckOutcome outcome) {
    return switch (outcome) {
      case CheckOutcome.Refused refused -> problem(refused.fileName(), refused.problem(language));
      case CheckOutcome.Checked checked -> checked(checked);
    };
  }

  FileView problem(String name, Problem problem) {
    return problem(name, problem.title(), problem.detail());
  }

  FileView problem(String name, String title, String detail) {
    return new FileView(name, "problem", title, detail, "", List.of(), List.of(), List.of());
  }

  private FileView checked(CheckOutcome.Checked checked) {
    Report report = checked.report();
    ToldReport what = ToldReport.of(report, rules, language);
    List<Finding> all = report.allFindings().toList();
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING);
    String verdict =
        errors > 0
            ? texts.say("verdictErrors", errors)
            : warnings > 0 ? texts.say("verdictWarnings", warnings) : texts.say("verdictClean");
    return new FileView(
        checked.fileName(),
        style(all),
        verdict,
        counts(all),
        taken.line(report),
        groups.of(what.ofFile()),
        forms(report, what.forms()),
        what.notChecked().stream().map(told::notChecked).toList());
  }

  private List<FileView.FormView> forms(Report report, List<ToldForm> forms) {
    boolean few = forms.size() <= FEW_FORMS;
    int[] unfolded = {0};
    return forms.stream()
        .map(
            form -> {
              boolean grave =
                  form.report().findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
              FormReading reading = report.reading().form(form.report().form().place().index());
              return form(form, few || (grave && unfolded[0]++ < UNFOLDED), reading);
            })
        .toList();
  }

  private FileView.FormView form(ToldForm what, boolean open, FormReading reading) {
    Report.FormReport report = what.report();
    Form form = report.form();
    String project = form.projectName().text().strip();
    List<String> notChecked = what.notChecked().stream().map(this::notChecked).toList();
    return new FileView.FormView(
        form.place().index() + 1,
        project.isEmpty() ? texts.say("noProject") : project,
        Stream.of(
                texts.say(form.kind().name().toLowerCase(Locale.ROOT)),
                form.year().map(year -> texts.say("year", year)).orElse(texts.say("unknownYear")),
                form.unit().text().strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        form.place().title().sheet() + "!" + form.place().range(),
        style(report.findings()),
        counts(report.findings()),
        open,
        groups.of(what.entries()),
        what.elsewhere().stream().map(groups::said).toList(),
        notChecked,
        texts.say(
            "notChecked",
            what.notChecked().stream().map(Report.NotCheckedGroup::rule).distinct().count()),
        unread(reading),
        texts.say("unread", reading.unread().size()),
        ReadTarget.of(form, language));
  }

  private static List<String> unread(FormReading reading) {
    return reading.unread().stream()
        .map(cell -> cell.cell().a1() + "：" + Quotation.of(cell.text()))
        .toList();
  }

  /** One line for all rows that a rule could not judge: how many, and the first of them. */
  private String notChecked(Report.NotCheckedGroup group) {
    String reason = group.rule() + "：" + group.reason().in(language);
    if (group.cells().isEmpty()) {
      return reason;
    }
    String cells =
        group.cells().stream().limit(NAMED_ROWS).map(CellRef::a1).collect(Collectors.joining(" "));
    return reason + texts.say("notCheckedRows", group.cells().size(), cells);
  }

  private String counts(List<Finding> findings) {
    return texts.say(
        "counts",
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static String style(List<Finding> findings) {
    return count(findings, Severity.ERROR) > 0
        ? "error"
        : count(findings, Severity.WARNING) > 0 ? "warning" : "clean";
  }
}
