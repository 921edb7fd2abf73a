package cn.jihe.rule.told;

import cn.jihe.rule.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The entries that one rule leads with one severity, as people read them: once for all its cells.
 *
 * @param entries at least one, in the report's order
 */
public record EntryGroup(String rule, Severity severity, List<Entry> entries) {

  private record Kind(String rule, Severity severity) {}

  public EntryGroup {
    entries = List.copyOf(entries);
  }

  /** Gravest first; among equals the one that comes first in the form. */
  public static List<EntryGroup> of(List<Entry> entries) {
    Map<Kind, List<Entry>> byRule =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> new Kind(entry.rule(), entry.severity()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byRule.entrySet().stream()
        .map(
            each -> new EntryGroup(each.getKey().rule(), each.getKey().severity(), each.getValue()))
        .sorted(Comparator.comparing(EntryGroup::severity))
        .toList();
  }
}
