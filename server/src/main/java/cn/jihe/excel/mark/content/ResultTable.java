package cn.jihe.excel.mark.content;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Fix;
import cn.jihe.rule.text.FindingText;
import cn.jihe.rule.text.RuleTexts;
import cn.jihe.rule.told.Entry;
import cn.jihe.rule.told.EntryGroup;
import cn.jihe.rule.told.ToldForm;
import cn.jihe.rule.told.ToldReport;
import cn.jihe.rule.told.ToldTexts;
import cn.jihe.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of the result sheet: what a report says, gravest first, grouped where a rule repeats.
 */
final class ResultTable {

  private final RuleTexts texts;
  private final Language language;
  private final MarkTexts words;
  private final ToldTexts told;
  private final List<ResultRow> rows = new ArrayList<>();

  private ResultTable(RuleTexts texts, Language language) {
    this.texts = texts;
    this.language = language;
    this.words = new MarkTexts(language);
    this.told = new ToldTexts(language);
  }

  static List<ResultRow> of(ToldReport report, RuleTexts texts, Language language) {
    ResultTable table = new ResultTable(texts, language);
    table.add(table.words.say("wholeFile"), report.ofFile());
    for (ToldForm form : report.forms()) {
      table.add(table.words.project(form.report().form()), form.entries());
    }
    return List.copyOf(table.rows);
  }

  private void add(String form, List<Entry> entries) {
    for (EntryGroup group : EntryGroup.of(entries)) {
      if (group.entries().size() == 1) {
        rows.add(row(form, group.entries().getFirst(), false));
      } else {
        rows.add(head(form, group));
        group.entries().forEach(entry -> rows.add(row(form, entry, true)));
      }
    }
  }

  private ResultRow head(String form, EntryGroup group) {
    return new ResultRow(
        group.severity(),
        words.severity(group.severity()),
        form,
        Optional.empty(),
        words.say("places", group.entries().size()),
        group.rule(),
        List.of(group.rule()),
        rule(group.rule()),
        texts.info(group.rule()).what().in(language),
        "",
        "",
        texts.info(group.rule()).fix().in(language),
        false,
        List.of(),
        List.of());
  }

  private ResultRow row(String form, Entry entry, boolean detail) {
    FindingText text = entry.text();
    return new ResultRow(
        entry.severity(),
        words.severity(entry.severity()),
        form,
        Optional.of(entry.cell()),
        told.place(entry),
        entry.rule(),
        entry.codes(),
        entry.codes().stream().map(this::rule).collect(Collectors.joining("\n")),
        text.message(),
        told.same(entry),
        entry.corrected().flatMap(Finding::fix).map(Fix::text).orElse(text.expected()),
        text.advice(),
        detail,
        marked(entry),
        entry.also().filter(cell -> cell.sheet().equals(entry.cell().sheet())).toList());
  }

  private static List<CellRef> marked(Entry entry) {
    return Stream.concat(
            Stream.of(entry.cell()), entry.same().stream().map(Entry.Elsewhere::cell))
        .distinct()
        .toList();
  }

  private String rule(String code) {
    return code + " " + texts.info(code).name().in(language);
  }
}
