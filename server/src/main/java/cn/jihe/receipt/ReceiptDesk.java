package cn.jihe.receipt;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.ledger.ContentHash;
import cn.jihe.receipt.ReceiptVerdict.Match;
import java.security.PublicKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Verifies receipts, and workbooks beside them. Asks no store and no network. */
public final class ReceiptDesk {

  private final CheckUpload checks;

  /**
   * @param checks by which workbooks are read, when their bytes are not those of the receipt
   */
  public ReceiptDesk(CheckUpload checks) {
    this.checks = checks;
  }

  /** A workbook as it is held beside its receipt. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  public record HeldWorkbook(String fileName, byte[] bytes) {}

  /**
   * What came of both.
   *
   * @param match empty without a workbook, without a receipt, and for a workbook that cannot be
   *     read
   * @param refused why the workbook cannot be read
   */
  public record Verified(
      ReceiptVerdict verdict, Optional<Match> match, Optional<CheckOutcome.Refused> refused) {

    /** Whether nothing speaks against it. */
    public boolean isGood() {
      return verdict.isWhole()
          && refused.isEmpty()
          && match.filter(Match.DIFFERENT::equals).isEmpty();
    }
  }

  /**
   * Verifies.
   *
   * @param known the public keys that its asker trusts; empty when there are none
   */
  public Verified verify(
      byte[] receipt, Optional<HeldWorkbook> workbook, Collection<PublicKey> known) {
    ReceiptVerdict verdict = ReceiptVerdict.of(receipt, known);
    if (workbook.isEmpty() || verdict.receipt().isEmpty()) {
      return new Verified(verdict, Optional.empty(), Optional.empty());
    }
    return compare(verdict, verdict.receipt().get().content(), workbook.get());
  }

  private Verified compare(ReceiptVerdict verdict, ReceiptContent receipt, HeldWorkbook workbook) {
    String sha256 = DigestUtils.sha256Hex(workbook.bytes());
    if (sha256.equals(receipt.file().sha256())) {
      return new Verified(verdict, Optional.of(Match.SAME_FILE), Optional.empty());
    }
    return switch (checks.check(workbook.fileName(), workbook.bytes(), sha256)) {
      case CheckOutcome.Refused refused ->
          new Verified(verdict, Optional.empty(), Optional.of(refused));
      case CheckOutcome.Checked checked ->
          new Verified(
              verdict,
              Optional.of(ReceiptVerdict.match(receipt, contents(checked))),
              Optional.empty());
    };
  }

  private static List<String> contents(CheckOutcome.Checked checked) {
    return checked.report().forms().stream()
        .map(form -> ContentHash.of(form.form().source()))
        .toList();
  }
}
