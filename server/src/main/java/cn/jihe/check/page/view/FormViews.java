package cn.jihe.check.page.view;

import cn.jihe.check.ShownForms;
import cn.jihe.check.page.drawn.DrawnForms;
import cn.jihe.check.result.Changes;
import cn.jihe.excel.draw.SheetDrawing;
import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.WorkbookReading.FormReading;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.ReadTarget;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import cn.jihe.text.Quotation;
import cn.jihe.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes what the page shows of forms, in one language. */
final class FormViews {

  /** How many rows are named that a rule could not judge. */
  private static final int NAMED_ROWS = 5;

  private final Language language;
  private final Texts texts;
  private final RuleTexts rules;
  private final ToldTexts told;

  FormViews(RuleTexts rules, Language language, Texts texts) {
    this.language = language;
    this.texts = texts;
    this.rules = rules;
    this.told = new ToldTexts(language);
  }

  /**
   * Where a form stands in a result, and what is known besides.
   *
   * @param key part of the ids of its elements
   * @param number of the form among all of the result, from 1; 0 for what is about a whole file
   */
  record Place(
      String key, int number, String file, Optional<String> statedUnit, Optional<Changes> since) {}

  /** A drawing, and what is pinned to it. */
  record Drawn(SheetDrawing drawing, List<ShownForms.Pin> pins) {
    Drawn {
      pins = List.copyOf(pins);
    }
  }

  /** An entry with its number in the form; said elsewhere, it says where. */
  private record Numbered(int number, Entry entry, Optional<ToldForm.Said> elsewhere) {}

  FormView of(
      ToldForm what, FormReading reading, Place at, ResultFilter filter, Optional<Drawn> drawing) {
    Form form = what.report().form();
    String unit = form.unit().text().strip();
    String shownUnit = unit.isEmpty() ? at.statedUnit().orElse("") : unit;
    List<Report.NotCheckedGroup> rows =
        what.notChecked().stream().filter(group -> !group.cells().isEmpty()).toList();
    String kind = texts.say(form.kind().name().toLowerCase(Locale.ROOT));
    String year = form.year().map(each -> texts.say("year", each)).orElse(texts.say("noYear"));
    return new FormView(
        at.number(),
        form.place().index() + 1,
        at.file(),
        project(form),
        shownUnit,
        kind,
        year,
        Stream.of(kind, year, shownUnit)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")),
        form.place().title().sheet() + "!" + form.place().range(),
        CountsView.of(what.report().findings()),
        false,
        findings(numbered(what), at, filter),
        rows.stream().map(this::notChecked).toList(),
        texts.say("notCheckedRows", rows.size()),
        reading.unread().stream()
            .map(cell -> texts.say("unreadCell", cell.cell().a1(), Quotation.of(cell.text())))
            .toList(),
        texts.say("unread", reading.unread().size()),
        ReadTarget.of(form, language),
        drawing
            .map(
                drawn ->
                    DrawnForms.of(
                        drawn.drawing(),
                        new DrawnForms.Shown(DrawnForms.numbered(what), drawn.pins()),
                        at.number(),
                        language))
            .orElse(null));
  }

  private static List<Numbered> numbered(ToldForm what) {
    List<Numbered> numbered = new ArrayList<>();
    for (Entry entry : DrawnForms.numbered(what)) {
      Optional<ToldForm.Said> elsewhere =
          what.elsewhere().stream().filter(said -> said.entry().equals(entry)).findFirst();
      numbered.add(new Numbered(numbered.size() + 1, entry, elsewhere));
    }
    return numbered;
  }

  String project(Form form) {
    String project = form.projectName().text().strip();
    return project.isEmpty() ? texts.say("noProject") : project;
  }

  /** Of a file as a whole. */
  List<FindingView> ofFile(List<Entry> entries, Place at, ResultFilter filter) {
    return findings(
        IntStream.range(0, entries.size())
            .mapToObj(i -> new Numbered(i + 1, entries.get(i), Optional.empty()))
            .toList(),
        at,
        filter);
  }

  /** The same advice is given once. */
  private List<FindingView> findings(List<Numbered> entries, Place at, ResultFilter filter) {
    List<FindingView> views = new ArrayList<>();
    Set<String> advised = new HashSet<>();
    for (Numbered each : entries) {
      if (filter.takes(each.entry())) {
        String advice = each.entry().text().advice();
        boolean again = each.elsewhere().isPresent() || !advised.add(each.entry().rule() + advice);
        views.add(finding(each, at, again ? "" : advice));
      }
    }
    return views;
  }

  private FindingView finding(Numbered numbered, Place at, String advice) {
    Entry entry = numbered.entry();
    boolean here = numbered.elsewhere().isEmpty();
    int number = numbered.number();
    String style = entry.severity().name().toLowerCase(Locale.ROOT);
    return new FindingView(
        number,
        "f-" + at.key() + "-" + number,
        entry.whole() ? "" : "c-" + at.key() + "-" + entry.cell().a1(),
        told.place(entry),
        style,
        texts.say(style),
        entry.findings().stream().map(this::rule).distinct().toList(),
        numbered
            .elsewhere()
            .map(said -> told.said(said, name(entry.rule())))
            .orElseGet(() -> entry.text().message()),
        here ? Quotation.of(entry.found()) : "",
        here ? entry.text().expected() : "",
        advice,
        told.same(entry),
        at.since()
            .filter(
                since ->
                    entry.findings().stream().map(Finding::id).anyMatch(since.added()::contains))
            .isPresent(),
        entry.corrected().flatMap(Finding::fix).map(Fix::text).orElse(""),
        entry.findings().stream().map(Finding::key).distinct().toList());
  }

  private FindingView.RuleName rule(Finding finding) {
    return new FindingView.RuleName(
        finding.rule(), name(finding.rule()), finding.severity().name().toLowerCase(Locale.ROOT));
  }

  private String name(String code) {
    // A form on record may have been judged by a rule that is no more.
    return rules.find(code).map(rule -> rule.name().in(language)).orElse("");
  }

  /** One line for all rows that a rule could not judge: how many, and the first of them. */
  private String notChecked(Report.NotCheckedGroup group) {
    String cells =
        group.cells().stream().limit(NAMED_ROWS).map(CellRef::a1).collect(Collectors.joining(" "));
    return texts.say(
        "notCheckedRow",
        group.rule(),
        group.reason().in(language),
        group.cells().size(),
        group.cells().size() > NAMED_ROWS ? cells + " …" : cells);
  }
}
