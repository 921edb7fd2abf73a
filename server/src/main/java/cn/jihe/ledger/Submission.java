package cn.jihe.ledger;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An upload on record with what was found in it.
 *
 * @param year the fiscal year that its sender said
 * @param unit the unit that its sender said
 * @param note what its sender said besides
 * @param filings what became of each form, in the report's order
 */
public record Submission(
    SubmissionEntry entry,
    Optional<Integer> year,
    Optional<String> unit,
    Optional<String> note,
    Report report,
    RecordedMessages messages,
    List<Filing> filings) {

  public Submission {
    filings = List.copyOf(filings);
  }

  public UUID id() {
    return entry.id();
  }
}
