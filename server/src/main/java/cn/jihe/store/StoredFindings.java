package cn.jihe.store;

import cn.jihe.rule.Finding;
import cn.jihe.rule.RecordedSpeech;
import cn.jihe.rule.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as JSON keeps them.
 *
 * @param sayings what each finding said, by its id
 */
record StoredFindings(
    List<Finding> findings,
    List<Report.NotChecked> notChecked,
    Map<String, RecordedSpeech.Saying> sayings) {

  static StoredFindings of(
      List<Finding> findings, List<Report.NotChecked> notChecked, RecordedSpeech speech) {
    Map<String, RecordedSpeech.Saying> sayings = new LinkedHashMap<>();
    for (Finding finding : findings) {
      RecordedSpeech.Saying saying = speech.byId().get(finding.id());
      if (saying != null) {
        sayings.put(finding.id(), saying);
      }
    }
    return new StoredFindings(findings, notChecked, sayings);
  }
}
