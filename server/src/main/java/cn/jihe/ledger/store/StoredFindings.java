package cn.jihe.ledger.store;

import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedSpeech;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Findings as JSON keeps them.
 *
 * @param sayings what each finding said, by its id
 * @param template the template the file says it was made from; empty for a form's findings
 */
record StoredFindings(
    List<Finding> findings,
    List<Report.NotChecked> notChecked,
    Map<String, RecordedSpeech.Saying> sayings,
    Optional<String> template) {

  static StoredFindings of(Report report, RecordedSpeech speech) {
    return of(report.findings(), List.of(), speech, report.template());
  }

  static StoredFindings of(Report.FormReport report, RecordedSpeech speech) {
    return of(report.findings(), report.notChecked(), speech, Optional.empty());
  }

  private static StoredFindings of(
      List<Finding> findings,
      List<Report.NotChecked> notChecked,
      RecordedSpeech speech,
      Optional<String> template) {
    Map<String, RecordedSpeech.Saying> sayings = new LinkedHashMap<>();
    for (Finding finding : findings) {
      RecordedSpeech.Saying saying = speech.byId().get(finding.id());
      if (saying != null) {
        sayings.put(finding.id(), saying);
      }
    }
    return new StoredFindings(findings, notChecked, sayings, template);
  }
}
