package cn.jihe.ledger.store;

import cn.jihe.form.WorkbookReading;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.ledger.Version;
import cn.jihe.ledger.store.content.FormContent;
import cn.jihe.ledger.store.content.Json;
import cn.jihe.ledger.store.content.StoredFindings;
import cn.jihe.rule.FindingCounts;
import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of rows what they were made from. */
final class Restoring {

  private Restoring() {}

  static Submission submission(SubmissionRow row, List<FormRow> formRows) {
    StoredFindings ofFile = Json.read(there(row.findings()), StoredFindings.class);
    Map<String, RecordedMessages.Entry> sayings = new HashMap<>(ofFile.sayings());
    List<Report.FormReport> forms = new ArrayList<>();
    for (FormRow form : formRows) {
      StoredFindings stored = Json.read(there(form.findings()), StoredFindings.class);
      sayings.putAll(stored.sayings());
      forms.add(
          new Report.FormReport(
              Json.read(there(form.content()), FormContent.class).form(),
              stored.findings(),
              stored.notChecked()));
    }
    return new Submission(
        entry(row),
        Optional.ofNullable(row.statedYear()),
        Optional.ofNullable(row.statedUnit()),
        Optional.ofNullable(row.note()),
        new Report(
            forms,
            ofFile.findings(),
            ofFile.template(),
            Optional.ofNullable(ofFile.reading()).orElse(WorkbookReading.UNKNOWN)),
        new RecordedMessages(sayings),
        formRows.stream().map(Restoring::filing).toList());
  }

  /** One form by itself; empty when its contents were removed. */
  static Optional<Report.FormReport> form(FormRow row) {
    if (row.content() == null || row.findings() == null) {
      return Optional.empty();
    }
    StoredFindings stored = Json.read(row.findings(), StoredFindings.class);
    return Optional.of(
        new Report.FormReport(
            Json.read(row.content(), FormContent.class).form(),
            stored.findings(),
            stored.notChecked()));
  }

  static Filing filing(FormRow row) {
    return new Filing(
        Optional.ofNullable(row.organisationId()),
        Optional.ofNullable(row.dossierId()),
        Optional.ofNullable(row.version()),
        row.state(),
        Optional.ofNullable(row.reason()));
  }

  /** What was not taken away. */
  private static String there(@Nullable String text) {
    if (text == null) {
      throw new ProblemException(ProblemKind.REMOVED);
    }
    return text;
  }

  private static SubmissionEntry entry(SubmissionRow row) {
    return entry(
        new EntryRow(
            row.id(),
            row.sha256(),
            row.size(),
            row.fileName(),
            row.catalogue(),
            row.onBehalf(),
            row.forms(),
            row.submitted(),
            row.errors(),
            row.warnings(),
            row.notes(),
            row.received()));
  }

  static SubmissionEntry entry(EntryRow row) {
    return new SubmissionEntry(
        row.id(),
        row.fileName(),
        row.sha256(),
        row.size(),
        row.catalogue(),
        row.onBehalf(),
        row.forms(),
        row.submitted(),
        new FindingCounts(row.errors(), row.warnings(), row.notes()),
        row.received());
  }

  static Dossier dossier(DossierRow row) {
    return new Dossier(
        row.id(),
        row.key(),
        Optional.ofNullable(row.currentVersion()),
        Optional.ofNullable(row.currentHash()),
        row.versions(),
        row.standing());
  }

  static Version version(HistoryRow row) {
    return new Version(
        row.number(),
        row.state(),
        row.stands(),
        row.contentHash(),
        row.submissionId(),
        row.formIndex(),
        row.catalogue(),
        new FindingCounts(row.errors(), row.warnings(), row.notes()),
        row.recorded(),
        Optional.ofNullable(row.late()),
        Optional.ofNullable(row.accountId()),
        Objects.requireNonNullElse(row.byName(), ""));
  }

  static Event event(EventRow row) {
    return new Event(
        row.happened(),
        row.who(),
        row.what(),
        Optional.ofNullable(row.submissionId()),
        Optional.ofNullable(row.version()));
  }
}
