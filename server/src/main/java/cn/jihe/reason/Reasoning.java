package cn.jihe.reason;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.rule.Severity;
import cn.jihe.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which findings reasons are about. */
final class Reasoning {

  private Reasoning() {}

  /** Whether a key names a finding, or the rule and project of it. */
  static boolean isOf(String key, Finding finding) {
    return finding.key().equals(key) || RowKeys.group(finding).equals(key);
  }

  /** The findings that a key names. */
  static List<Finding> findings(FormReport report, String key) {
    return report.findings().stream()
        .filter(finding -> finding.severity() != Severity.ERROR)
        .filter(finding -> isOf(key, finding))
        .toList();
  }

  /** The same as they are kept. */
  static List<GivenReason.About> about(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new GivenReason.About(finding.key(), finding.version(), value(finding)))
        .toList();
  }

  private static String value(Finding finding) {
    return Sha256.of(List.of(finding.rule(), finding.found()));
  }

  /** Whether a reason of an earlier period is about this finding, and nothing has changed of it. */
  static boolean isSame(GivenReason.About about, Finding finding) {
    return about.key().equals(finding.key())
        && about.ruleVersion().equals(finding.version())
        && about.value().equals(value(finding));
  }

  /** Of each key the last one: what was said before it is replaced. */
  static List<GivenReason> last(List<GivenReason> all) {
    Map<String, GivenReason> last = new LinkedHashMap<>();
    all.forEach(reason -> last.put(reason.said().key(), reason));
    return new ArrayList<>(last.values());
  }

  /**
   * What somebody has said of a version already: whoever had no answer sends it again. What was not
   * taken may be said once more.
   */
  static Optional<GivenReason> before(
      List<GivenReason> all, int version, NewReason reason, UUID account) {
    return last(all).stream()
        .filter(one -> one.version() == version && !one.isRejected())
        .filter(one -> KnownReasons.isSame(one, reason))
        .filter(one -> one.author().account().filter(account::equals).isPresent())
        .findFirst();
  }
}
