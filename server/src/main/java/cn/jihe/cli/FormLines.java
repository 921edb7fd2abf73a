package cn.jihe.cli;

import cn.jihe.form.Form;
import cn.jihe.rule.Report;
import cn.jihe.rule.Severity;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.EntryGroup;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines about one form: at most twelve, however much was found. */
final class FormLines {

  /** Groups told with an example; two lines each, beside the form's own line and the last one. */
  private static final int TOLD = 5;

  private static final int MOST_CELLS = 12;

  private final RuleTexts texts;
  private final Language language;
  private final Phrases phrases;
  private final ToldTexts told;

  FormLines(RuleTexts texts, Language language, Phrases phrases) {
    this.texts = texts;
    this.language = language;
    this.phrases = phrases;
    this.told = new ToldTexts(language);
  }

  List<String> of(ToldForm form) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + heading(form));
    lines.addAll(groups(form.entries()));
    elsewhere(form).ifPresent(lines::add);
    return lines;
  }

  /** About the file as a whole, and what several forms share. */
  List<String> ofFile(ToldReport report) {
    List<String> lines = new ArrayList<>(groups(report.ofFile()));
    report
        .notChecked()
        .forEach(
            row ->
                lines.add(
                    "     " + phrases.say("notCheckedOn", Phrases.plain(told.notChecked(row)))));
    return lines;
  }

  /** What is said of earlier forms already, in one line. */
  private Optional<String> elsewhere(ToldForm form) {
    if (form.elsewhere().isEmpty()) {
      return Optional.empty();
    }
    Map<Integer, List<String>> codes = new TreeMap<>();
    form.elsewhere()
        .forEach(
            said ->
                codes
                    .computeIfAbsent(said.form(), each -> new ArrayList<>())
                    .addAll(said.entry().codes()));
    return Optional.of(
        "     "
            + codes.entrySet().stream()
                .map(
                    each ->
                        phrases.say(
                            "asIn",
                            each.getKey(),
                            String.join(" ", new LinkedHashSet<>(each.getValue()))))
                .collect(Collectors.joining(phrases.say("and"))));
  }

  private String heading(ToldForm what) {
    Report.FormReport report = what.report();
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
        + notChecked(what.notChecked());
  }

  /** Silent rules have passed only when nothing kept them from looking. */
  private String notChecked(List<Report.NotCheckedGroup> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    return phrases.say(
        "notChecked",
        rows.stream()
            .map(Report.NotCheckedGroup::rule)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  private static long count(Report.FormReport report, Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private List<String> groups(List<Entry> entries) {
    List<EntryGroup> groups = EntryGroup.of(entries);
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

  private List<String> told(EntryGroup group) {
    Entry first = group.entries().getFirst();
    String cells =
        group.entries().stream()
            .limit(MOST_CELLS)
            .map(told::place)
            .collect(Collectors.joining(" "));
    String more = group.entries().size() > MOST_CELLS ? " …" : "";
    String codes = first.codes().size() > 1 ? " [" + String.join(" ", first.codes()) + "]" : "";
    return List.of(
        "     "
            + phrases.say("group", phrases.severity(group.severity()), title(group), cells + more),
        "        "
            + told.place(first)
            + codes
            + " "
            + Phrases.plain(first.text().message() + told.same(first))
            + " "
            + Phrases.plain(first.text().advice()));
  }

  private String title(EntryGroup group) {
    int count = group.entries().size();
    return group.rule()
        + " "
        + texts.info(group.rule()).name().in(language)
        + (count > 1 ? " ×" + count : "");
  }
}
