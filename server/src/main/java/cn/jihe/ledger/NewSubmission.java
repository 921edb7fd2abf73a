package cn.jihe.ledger;

import cn.jihe.rule.Report;
import cn.jihe.rule.text.RecordedMessages;
import java.time.Instant;
import java.util.List;

/**
 * An upload to be recorded.
 *
 * @param messages what each finding said, so that the record reads the same after the rules changed
 * @param forms as many as the report has, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record NewSubmission(
    Request request,
    Filer filer,
    String fileName,
    byte[] bytes,
    Report report,
    RecordedMessages messages,
    List<NewForm> forms,
    Instant received) {

  public NewSubmission {
    forms = List.copyOf(forms);
  }

  /** How many forms are to be their dossiers' newest versions. */
  public int submitted() {
    return (int) forms.stream().filter(form -> form.state().counts()).count();
  }
}
