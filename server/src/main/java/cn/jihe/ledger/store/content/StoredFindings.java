package cn.jihe.ledger.store.content;

import cn.jihe.form.WorkbookReading;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Findings as JSON keeps them.
 *
 * @param sayings what each finding said, by its id
 * @param template the template the file says it was made from; empty for a form's findings
 * @param reading what was taken of the file and left; null for a form's findings, and in those
 *     stored before it was kept
 */
public record StoredFindings(
    List<Finding> findings,
    List<Report.NotChecked> notChecked,
    Map<String, RecordedMessages.Entry> sayings,
    Optional<String> template,
    @Nullable WorkbookReading reading) {

  public static StoredFindings of(Report report, RecordedMessages messages) {
    return of(report.findings(), List.of(), messages, report.template(), report.reading());
  }

  public static StoredFindings of(Report.FormReport report, RecordedMessages messages) {
    return of(report.findings(), report.notChecked(), messages, Optional.empty(), null);
  }

  private static StoredFindings of(
      List<Finding> findings,
      List<Report.NotChecked> notChecked,
      RecordedMessages messages,
      Optional<String> template,
      @Nullable WorkbookReading reading) {
    Map<String, RecordedMessages.Entry> sayings = new LinkedHashMap<>();
    for (Finding finding : findings) {
      RecordedMessages.Entry entry = messages.byId().get(finding.id());
      if (entry != null) {
        sayings.put(finding.id(), entry);
      }
    }
    return new StoredFindings(findings, notChecked, sayings, template, reading);
  }
}
