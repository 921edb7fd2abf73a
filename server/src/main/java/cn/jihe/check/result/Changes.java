package cn.jihe.check.result;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What became of the findings of a file from one version to the next. They are matched by what they
 * are about, so that a finding moves with its row.
 *
 * @param fixed how many are gone
 * @param open how many are still there
 * @param added the ids of those that were not there before
 */
public record Changes(int fixed, int open, Set<String> added) {

  public Changes {
    added = Set.copyOf(added);
  }

  /** From the report of one version to that of a later one. */
  public static Changes between(Report before, Report after) {
    Map<String, Integer> left = new HashMap<>();
    before.allFindings().map(Finding::key).forEach(key -> left.merge(key, 1, Integer::sum));
    int fixed = (int) before.allFindings().count();
    int open = 0;
    Set<String> added = new HashSet<>();
    for (Finding finding : after.allFindings().toList()) {
      int known = left.getOrDefault(finding.key(), 0);
      if (known > 0) {
        left.put(finding.key(), known - 1);
        open++;
        fixed--;
      } else {
        added.add(finding.id());
      }
    }
    return new Changes(fixed, open, added);
  }
}
