package cn.jihe.ledger.store.content;

import cn.jihe.rule.Finding;
import cn.jihe.rule.FindingCounts;
import cn.jihe.rule.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Counts findings by severity. */
public final class Counts {

  private Counts() {}

  public static FindingCounts of(Stream<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return new FindingCounts(
        counts.getOrDefault(Severity.ERROR, 0),
        counts.getOrDefault(Severity.WARNING, 0),
        counts.getOrDefault(Severity.NOTE, 0));
  }
}
