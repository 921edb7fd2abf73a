package cn.jihe.ledger.store.figures;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps of versions which rule found how much, so that it can be counted without opening forms. */
@Singleton
public final class FoundByRule {

  private final VersionRuleRows rows;

  FoundByRule(VersionRuleRows rows) {
    this.rows = rows;
  }

  /** A new version. */
  public record Judged(UUID dossier, int version, List<Finding> findings) {
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /** Keeps it of new versions. */
  public void keep(List<Judged> versions) {
    rows.saveAll(versions.stream().flatMap(version -> rows(version).stream()).toList());
  }

  static List<VersionRuleRow> rows(Judged version) {
    Map<String, Map<Severity, Long>> counts =
        version.findings().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::rule,
                    TreeMap::new,
                    Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting())));
    return counts.entrySet().stream()
        .flatMap(
            rule ->
                rule.getValue().entrySet().stream()
                    .map(
                        one ->
                            new VersionRuleRow(
                                null,
                                version.dossier(),
                                version.version(),
                                rule.getKey(),
                                one.getKey().name(),
                                Math.toIntExact(one.getValue()))))
        .toList();
  }
}
