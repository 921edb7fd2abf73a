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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the result sheet: what a report says, gravest first, grouped where a rule repeats.
 */
final class ResultTable {

  private final RuleTexts texts;
  private final Language language;
  private final MarkTexts words;
  private final ToldTexts told;
  private final List<ResultRow> rows = new ArrayList<>();
  private final List<ResultRow> elsewhere = new ArrayList<>();
  private final Map<CellRef, Integer> lines = new HashMap<>();

  private ResultTable(RuleTexts texts, Language language) {
    this.texts = texts;
    this.language = language;
    this.words = new MarkTexts(language);
    this.told = new ToldTexts(language);
  }

  /**
   * The lines, and what comments say besides them.
   *
   * @param elsewhere of cells whose words stand in the line of an earlier form
   */
  record Lines(List<ResultRow> rows, List<ResultRow> elsewhere) {
    Lines {
      rows = List.copyOf(rows);
      elsewhere = List.copyOf(elsewhere);
    }
  }

  static Lines of(ToldReport report, RuleTexts texts, Language language) {
    ResultTable table = new ResultTable(texts, language);
    table.add(table.words.say("wholeFile"), report.ofFile());
    for (ToldForm form : report.forms()) {
      String project = table.words.project(form.report().form());
      table.add(project, form.entries());
      for (ToldForm.Said said : form.elsewhere()) {
        int line = table.lines.getOrDefault(said.at(), 0);
        table.elsewhere.add(table.row(project, said.entry(), false, line));
      }
    }
    return new Lines(table.rows, table.elsewhere);
  }

  private void add(String form, List<Entry> entries) {
    for (EntryGroup group : EntryGroup.of(entries)) {
      if (group.entries().size() == 1) {
        add(form, group.entries().getFirst(), false);
      } else {
        rows.add(head(form, group));
        group.entries().forEach(entry -> add(form, entry, true));
      }
    }
  }

  private void add(String form, Entry entry, boolean detail) {
    lines.putIfAbsent(entry.cell(), rows.size());
    rows.add(row(form, entry, detail, rows.size()));
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
        List.of(name(group.rule())),
        texts.info(group.rule()).what().in(language),
        "",
        "",
        texts.info(group.rule()).fix().in(language),
        false,
        List.of(),
        rows.size());
  }

  private ResultRow row(String form, Entry entry, boolean detail, int line) {
    FindingText text = entry.text();
    return new ResultRow(
        entry.severity(),
        words.severity(entry.severity()),
        form,
        Optional.of(entry.cell()),
        told.place(entry),
        entry.rule(),
        entry.codes(),
        entry.codes().stream().map(this::name).toList(),
        text.message(),
        told.same(entry),
        expected(entry),
        text.advice(),
        detail,
        entry.also().filter(cell -> cell.sheet().equals(entry.cell().sheet())).toList(),
        line);
  }

  /** The cell's new text where the finding that leads offers it; else it stands behind. */
  private String expected(Entry entry) {
    String text = entry.text().expected();
    Optional<String> fix = entry.corrected().flatMap(Finding::fix).map(Fix::text);
    boolean leads = entry.leading().fix().isPresent() || fix.filter(text::equals).isPresent();
    return leads
        ? fix.orElse(text)
        : fix.map(known -> text + "\n" + words.say("fixTo", known)).orElse(text);
  }

  private String name(String code) {
    return texts.info(code).name().in(language);
  }
}
