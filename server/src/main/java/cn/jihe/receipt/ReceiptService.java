package cn.jihe.receipt;

import cn.jihe.audit.ChainedUploads;
import cn.jihe.audit.ChainedUploads.ChainedUpload;
import cn.jihe.form.Field;
import cn.jihe.form.Form;
import cn.jihe.ledger.Filing;
import cn.jihe.ledger.Submission;
import cn.jihe.ledger.SubmissionEntry;
import cn.jihe.receipt.ReceiptContent.Counts;
import cn.jihe.receipt.ReceiptContent.FileFacts;
import cn.jihe.receipt.ReceiptContent.FormLine;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Severity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives receipts. The same upload gets the same one again, as long as the same key signs. */
@Singleton
public final class ReceiptService {

  /** As much of a hash as nobody guesses; the rest would only make the square code larger. */
  public static final int SHORT_HASH = 32;

  private final ChainedUploads uploads;
  private final ReceiptKeys keys;

  public ReceiptService(ChainedUploads uploads, ReceiptKeys keys) {
    this.uploads = uploads;
    this.keys = keys;
  }

  /**
   * The receipt of an upload on record.
   *
   * @param submission that its reader may see
   * @param server the address of this server, with a slash at its end
   */
  public ReceiptFile of(Submission submission, String server) {
    ChainedUpload upload = uploads.of(submission.id()).orElseThrow();
    SubmissionEntry entry = submission.entry();
    return ReceiptFile.of(
        new ReceiptContent(
            server,
            server + "receipts/verify?" + query(upload),
            submission.id(),
            entry.received(),
            upload.who(),
            new FileFacts(entry.fileName(), entry.size(), entry.sha256()),
            entry.catalogue(),
            lines(submission, upload.contents()),
            upload.event().number(),
            upload.event().hash()),
        keys.signing());
  }

  private static String query(ChainedUpload upload) {
    return "number="
        + upload.event().number()
        + "&hash="
        + upload.event().hash().substring(0, SHORT_HASH);
  }

  private static List<FormLine> lines(Submission submission, List<String> contents) {
    return IntStream.range(0, submission.filings().size())
        .mapToObj(i -> line(submission, i, contents.get(i)))
        .toList();
  }

  private static FormLine line(Submission submission, int index, String contents) {
    Form form = submission.report().forms().get(index).form();
    Filing filing = submission.filings().get(index);
    List<Finding> findings = submission.report().forms().get(index).findings();
    return new FormLine(
        index,
        form.kind(),
        form.year().or(submission::year),
        text(form.unit()).or(submission::unit).orElse(""),
        text(form.projectName()).orElse(""),
        filing.dossier(),
        filing.version(),
        filing.state(),
        filing.reason(),
        contents,
        new Counts(
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            count(findings, Severity.NOTE)));
  }

  private static Optional<String> text(Field field) {
    return Optional.of(field)
        .filter(filled -> filled.isFilled() && !filled.isUnreadable())
        .map(filled -> filled.text().strip());
  }

  private static int count(List<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
