package cn.jihe.ledger;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An upload to be recorded.
 *
 * @param sha256 of the bytes, lower-case hex
 * @param year the fiscal year that the sender says for forms that do not
 * @param unit the unit that the sender says for forms that do not
 * @param catalogue which rules and settings judged it
 * @param messages what each finding said, so that the record reads the same after the rules changed
 * @param forms as many as the report has, in its order
 * @param who handed it in
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewSubmission(
    String fileName,
    String sha256,
    byte[] bytes,
    Optional<Integer> year,
    Optional<String> unit,
    String catalogue,
    Report report,
    RecordedMessages messages,
    List<NewForm> forms,
    String who,
    Instant received) {

  public NewSubmission {
    forms = List.copyOf(forms);
  }
}
