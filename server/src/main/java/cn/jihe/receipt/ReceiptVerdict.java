package cn.jihe.receipt;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a receipt.
 *
 * @param seal of its signature
 * @param receipt what it says; empty when it is none
 */
public record ReceiptVerdict(Seal seal, Optional<ReceiptFile> receipt) {

  /** Of a signature. */
  public enum Seal {
    /** Signed with one of the keys that the asker knows. */
    TRUSTED,
    /** Signed with the key it carries; whose that is, its fingerprint has to tell. */
    UNCONFIRMED,
    /** Signed well, but with none of the keys that the asker knows. */
    FOREIGN,
    /** Changed, cut off, or never signed. */
    BROKEN,
    /** No receipt at all, or not as one is written. */
    NO_RECEIPT
  }

  /** Of a workbook beside its receipt. */
  public enum Match {
    /** The very bytes. */
    SAME_FILE,
    /** Saved again, and says the same. */
    SAME_CONTENTS,
    DIFFERENT
  }

  /**
   * Of a file.
   *
   * @param known the keys that the asker knows; empty when it knows none
   */
  public static ReceiptVerdict of(byte[] file, Collection<PublicKey> known) {
    Optional<ReceiptFile> receipt = ReceiptFile.read(file);
    return new ReceiptVerdict(
        receipt.map(read -> seal(read, known)).orElse(Seal.NO_RECEIPT), receipt);
  }

  private static Seal seal(ReceiptFile receipt, Collection<PublicKey> known) {
    if (!receipt.isSigned()) {
      return Seal.BROKEN;
    }
    if (known.isEmpty()) {
      return Seal.UNCONFIRMED;
    }
    return known.stream().anyMatch(key -> Ed25519.fingerprint(key).equals(receipt.fingerprint()))
        ? Seal.TRUSTED
        : Seal.FOREIGN;
  }

  /** Whether nothing of it was changed since it was signed, by whomever. */
  public boolean isWhole() {
    return seal == Seal.TRUSTED || seal == Seal.UNCONFIRMED;
  }

  /**
   * Of a workbook whose bytes are others than the receipt's: the same forms, in whatever order,
   * have the same hashes.
   *
   * @param contents hashes of what was read from it
   */
  public static Match match(ReceiptContent receipt, List<String> contents) {
    return !contents.isEmpty()
            && sorted(contents)
                .equals(
                    sorted(
                        receipt.forms().stream().map(ReceiptContent.FormLine::contents).toList()))
        ? Match.SAME_CONTENTS
        : Match.DIFFERENT;
  }

  private static List<String> sorted(List<String> hashes) {
    List<String> sorted = new ArrayList<>(hashes);
    sorted.sort(Comparator.naturalOrder());
    return sorted;
  }
}
