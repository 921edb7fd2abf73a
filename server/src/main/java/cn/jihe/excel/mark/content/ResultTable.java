package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.typed.RowKeys;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of the result sheet: what a report says, form by form and gravest first, grouped where
 * a rule repeats.
 */
final class ResultTable {

  /** So many cells are named on the line that heads them. */
  private static final int MOST_NAMED = 12;

  private final RuleTexts texts;
  private final Language language;
  private final MarkTexts words;
  private final ToldTexts told;
  private final List<ResultRow> rows = new ArrayList<>();
  private final List<ResultRow> elsewhere = new ArrayList<>();
  private final Map<CellRef, Integer> lines = new HashMap<>();
  private final Map<String, Integer> projects = new HashMap<>();
  private int nth = 1;

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
   * @param firsts of each form the line at which to begin to read; -1 where there is none
   */
  record Lines(List<ResultRow> rows, List<ResultRow> elsewhere, List<Integer> firsts) {
    Lines {
      rows = List.copyOf(rows);
      elsewhere = List.copyOf(elsewhere);
      firsts = List.copyOf(firsts);
    }
  }

  static Lines of(ToldReport report, RuleTexts texts, Language language) {
    ResultTable table = new ResultTable(texts, language);
    List<Integer> firsts = new ArrayList<>(report.forms().size());
    table.add(table.words.say("wholeFile"), report.ofFile());
    for (ToldForm form : report.forms()) {
      firsts.add(table.add(form));
    }
    return new Lines(table.rows, table.elsewhere, firsts);
  }

  /** Adds a form; the line at which to begin to read, -1 when there is none. */
  private int add(ToldForm form) {
    form.report().findings().stream()
        .findFirst()
        .map(finding -> RowKeys.project(RowKeys.group(finding)))
        .ifPresent(project -> nth = projects.merge(project, 1, Integer::sum));
    String project = words.project(form.report().form());
    int own = rows.size();
    add(project, form.entries());
    int first = rows.size() > own ? own : -1;
    for (ToldForm.Said said : form.elsewhere()) {
      int line = lines.getOrDefault(said.at(), 0);
      elsewhere.add(row(project, said.entry(), false, line, Optional.empty()));
      first = first < 0 ? line : first;
    }
    return first;
  }

  private void add(String form, List<Entry> entries) {
    for (EntryGroup group : EntryGroup.of(entries)) {
      if (group.entries().size() == 1) {
        add(form, group.entries().getFirst(), false, Optional.empty());
      } else {
        ResultRow head = head(form, group);
        rows.add(head);
        group.entries().forEach(entry -> add(form, entry, true, Optional.of(head.advice())));
      }
    }
  }

  private void add(String form, Entry entry, boolean detail, Optional<String> said) {
    lines.putIfAbsent(entry.cell(), rows.size());
    rows.add(row(form, entry, detail, rows.size(), said));
  }

  private ResultRow head(String form, EntryGroup group) {
    String fix = texts.info(group.rule()).fix().in(language);
    return new ResultRow(
        group.severity(),
        words.severity(group.severity()),
        form,
        Optional.empty(),
        words.say("places", group.entries().size()),
        group.rule(),
        List.of(group.rule()),
        List.of(name(group.rule())),
        shared(group, FindingText::message).orElseGet(() -> cells(group)),
        "",
        "",
        shared(group, FindingText::advice).orElse(fix),
        false,
        false,
        List.of(),
        rows.size(),
        new RowKeys(nth, RowKeys.group(group.entries().getFirst().leading()), List.of()));
  }

  /** What is the same in all entries. */
  private static Optional<String> shared(EntryGroup group, Function<FindingText, String> part) {
    List<String> all =
        group.entries().stream().map(Entry::text).map(part).distinct().limit(2).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private String cells(EntryGroup group) {
    String named =
        group.entries().stream()
            .limit(MOST_NAMED)
            .map(entry -> entry.cell().a1())
            .distinct()
            .collect(Collectors.joining(words.say("noteComma")));
    return group.entries().size() > MOST_NAMED ? named + "…" : named;
  }

  /** A line; advice that was given already is not given again. */
  private ResultRow row(String form, Entry entry, boolean detail, int line, Optional<String> said) {
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
        said.filter(text.advice()::equals).isPresent(),
        entry.also().filter(cell -> cell.sheet().equals(entry.cell().sheet())).toList(),
        line,
        new RowKeys(
            nth,
            RowKeys.group(entry.leading()),
            entry.findings().stream().map(Finding::key).distinct().toList()));
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
