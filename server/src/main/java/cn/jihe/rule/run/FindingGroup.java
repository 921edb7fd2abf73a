package cn.jihe.rule.run;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The findings of one rule and severity, as people read them: once for all its cells.
 *
 * @param findings at least one, in the report's order
 */
public record FindingGroup(String rule, Severity severity, List<Finding> findings) {

  private record Kind(String rule, Severity severity) {}

  public FindingGroup {
    findings = List.copyOf(findings);
  }

  /** Gravest first; among equals the one that comes first in the form. */
  public static List<FindingGroup> of(List<Finding> findings) {
    Map<Kind, List<Finding>> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> new Kind(finding.rule(), finding.severity()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byRule.entrySet().stream()
        .map(
            entry ->
                new FindingGroup(
                    entry.getKey().rule(), entry.getKey().severity(), entry.getValue()))
        .sorted(Comparator.comparing(FindingGroup::severity))
        .toList();
  }
}
