package cn.jihe.check.page.view;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.page.view.ResultView.FileView;
import cn.jihe.check.result.Changes;
import cn.jihe.check.result.CheckedFile;
import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.text.TakenTexts;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what the page shows of files that were read. */
final class FileViews {

  private final Language language;
  private final Texts texts;
  private final TakenTexts taken;
  private final RuleTexts rules;
  private final FormViews forms;

  FileViews(RuleTexts rules, Language language, Texts texts) {
    this.language = language;
    this.texts = texts;
    this.taken = new TakenTexts(language);
    this.rules = rules;
    this.forms = new FormViews(rules, language, texts);
  }

  /**
   * Where a form stands.
   *
   * @param number among all forms of the result, from 1
   */
  record At(KeptResult kept, int number) {}

  /** What a reader wants to see. */
  record Wanted(ResultFilter filter, Drawings drawings) {}

  /**
   * One file.
   *
   * @param before how many forms the files before it hold
   */
  FileView of(
      CheckedFile file, CheckOutcome.Checked checked, KeptResult kept, int before, Wanted wanted) {
    Report report = checked.report();
    String name = file.file().name();
    ToldReport told = ToldReport.of(report, rules, language);
    List<FormView> views = new ArrayList<>();
    for (ToldForm form : told.forms()) {
      views.add(form(file, report, form, new At(kept, before + views.size() + 1), wanted));
    }
    FormViews.Place whole =
        new FormViews.Place("w" + file.file().number(), 0, name, Optional.empty(), file.since());
    return new FileView(
        file.file().number(),
        name,
        taken.line(report),
        file.since().map(this::since).orElse(""),
        kept.before(file.file()).map(KeptFile::number).orElse(0),
        file.file().origin() == KeptFile.Origin.CORRECTED,
        CountsView.of(report.allFindings().toList()),
        forms.ofFile(told.ofFile(), whole, wanted.filter()),
        views);
  }

  /** One form alone. */
  FormView form(CheckedFile file, CheckOutcome.Checked checked, int index, At at, Wanted wanted) {
    Report report = checked.report();
    ToldForm told = ToldReport.of(report, rules, language).forms().get(index);
    return form(file, report, told, at, wanted);
  }

  private FormView form(CheckedFile file, Report report, ToldForm form, At at, Wanted wanted) {
    FormViews.Place place =
        new FormViews.Place(
            String.valueOf(at.number()),
            at.number(),
            file.file().name(),
            at.kept().stated().unit(),
            file.since());
    int index = form.report().form().place().index();
    return forms.of(
        form,
        report.reading().form(index),
        place,
        wanted.filter(),
        wanted.drawings().of(file, index).map(drawing -> new FormViews.Drawn(drawing, List.of())));
  }

  /** What became of the findings since the version before. */
  String since(Changes changes) {
    return texts.say("since", changes.fixed(), changes.open(), changes.added().size());
  }

  /** The same file with only the forms that a reader wants to see. */
  static FileView filtered(FileView file, ResultFilter filter) {
    return with(
        file,
        file.forms().stream()
            .filter(form -> filter.takes(form.project(), form.unit(), form.file()))
            .filter(form -> !filter.leavesOut() || !form.findings().isEmpty())
            .toList());
  }

  static FileView with(FileView file, List<FormView> shown) {
    return new FileView(
        file.number(),
        file.name(),
        file.taken(),
        file.since(),
        file.before(),
        file.corrected(),
        file.counts(),
        file.findings(),
        shown);
  }
}
