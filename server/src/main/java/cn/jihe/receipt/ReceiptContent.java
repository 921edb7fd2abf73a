package cn.jihe.receipt;

import cn.jihe.form.FormKind;
import cn.jihe.ledger.FilingReason;
import cn.jihe.ledger.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a receipt says.
 *
 * @param server the address of the server
 * @param verify the address at which the receipt can be verified
 * @param sender the login of who handed it in
 * @param ruleSet which rules judged it
 * @param event the number of its event
 * @param eventHash the hash of its event, by which it hangs on the chain
 */
public record ReceiptContent(
    String server,
    String verify,
    UUID submission,
    Instant received,
    String sender,
    FileFacts file,
    String ruleSet,
    List<FormLine> forms,
    long event,
    String eventHash) {

  public ReceiptContent {
    forms = List.copyOf(forms);
  }

  /**
   * The workbook as it was sent.
   *
   * @param size in bytes
   */
  public record FileFacts(String name, long size, String sha256) {}

  /** How many findings of each severity. */
  public record Counts(int errors, int warnings, int notes) {}

  /**
   * One of its forms.
   *
   * @param unit as the form or its sender writes it; empty when neither does
   * @param contents the hash of what was read from it
   */
  public record FormLine(
      int form,
      FormKind kind,
      Optional<Integer> year,
      String unit,
      String project,
      Optional<UUID> dossier,
      Optional<Integer> version,
      FilingState state,
      Optional<FilingReason> reason,
      String contents,
      Counts findings) {}
}
