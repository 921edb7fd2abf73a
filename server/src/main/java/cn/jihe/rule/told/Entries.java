package cn.jihe.rule.told;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.rule.Finding;
import cn.jihe.rule.text.FindingMessages;
import cn.jihe.rule.text.FindingText;
import cn.jihe.text.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the findings of one cell together. */
public final class Entries {

  private static final Comparator<Finding> LEADING_FIRST =
      Comparator.comparing(Finding::severity).thenComparing(Finding::rule);

  private final FindingMessages messages;
  private final Language language;

  public Entries(FindingMessages messages, Language language) {
    this.messages = messages;
    this.language = language;
  }

  /** The findings by their cells, in the order given; in each list the leading one comes first. */
  public static Collection<List<Finding>> byCell(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::cell,
                LinkedHashMap<CellRef, List<Finding>>::new,
                Collectors.collectingAndThen(
                    Collectors.toList(), all -> all.stream().sorted(LEADING_FIRST).toList())))
        .values();
  }

  /** Of findings of the file as a whole. */
  public List<Entry> ofFile(List<Finding> findings) {
    return byCell(findings).stream()
        .map(cell -> entry(cell, cell.stream().allMatch(one -> one.path().isEmpty())))
        .toList();
  }

  /** Of the findings of one form. */
  public List<Entry> of(Form form, List<Finding> findings) {
    return byCell(findings).stream()
        .map(cell -> entry(cell, cell.stream().allMatch(one -> isWhole(form, one))))
        .toList();
  }

  /** Some of the findings of an entry, as an entry of their own. */
  Entry part(Entry entry, List<Finding> findings) {
    return findings.size() == entry.findings().size() ? entry : entry(findings, entry.whole());
  }

  FindingText text(Finding finding) {
    return messages.say(finding, language);
  }

  private Entry entry(List<Finding> cell, boolean whole) {
    return new Entry(cell, whole, messages.together(cell, language), List.of());
  }

  /** About no field, or about one that the form does not have. */
  private static boolean isWhole(Form form, Finding finding) {
    return finding
        .path()
        .map(path -> form.field(path).filter(field -> field.cell() != null).isEmpty())
        .orElse(finding.found().isBlank() || finding.cell().equals(form.place().title()));
  }
}
