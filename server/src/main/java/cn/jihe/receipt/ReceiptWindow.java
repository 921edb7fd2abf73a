package cn.jihe.receipt;

import cn.jihe.audit.ChainedUploads;
import cn.jihe.audit.ChainedUploads.ChainedUpload;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.WorkbookPool;
import cn.jihe.receipt.ReceiptDesk.HeldWorkbook;
import cn.jihe.receipt.ReceiptDesk.Verified;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Upload;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Verifies receipts for whoever comes with one. Says nothing but what it says itself. */
@Singleton
public final class ReceiptWindow {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern HASH =
      Pattern.compile("[0-9a-f]{" + ReceiptService.SHORT_HASH + ",64}");

  private final ReceiptDesk desk;
  private final ReceiptKeys keys;
  private final ChainedUploads uploads;
  private final WorkbookPool pool;

  public ReceiptWindow(
      CheckUpload checks, ReceiptKeys keys, ChainedUploads uploads, WorkbookPool pool) {
    this.desk = new ReceiptDesk(checks);
    this.keys = keys;
    this.uploads = uploads;
    this.pool = pool;
  }

  /**
   * By what the square code says.
   *
   * @return empty for everything that is not the event of an upload with just this hash
   */
  public Optional<ChainedUpload> known(String number, String hash) {
    return NUMBER.matcher(number).matches() && HASH.matcher(hash).matches()
        ? uploads.at(Long.parseLong(number), hash)
        : Optional.empty();
  }

  /**
   * A receipt, and a workbook where there is one beside it, in whatever order.
   *
   * @throws ProblemException of kind MISSING_FILE without a file, and ONE_FILE_ONLY for more than
   *     two
   */
  public Verified verify(List<Upload> files) {
    if (files.isEmpty()) {
      throw new ProblemException(ProblemKind.MISSING_FILE);
    }
    if (files.size() > 2) {
      throw new ProblemException(ProblemKind.ONE_FILE_ONLY);
    }
    Upload receipt =
        files.stream().filter(ReceiptWindow::mayBeReceipt).findFirst().orElse(files.getFirst());
    Optional<Upload> workbook = files.stream().filter(file -> file != receipt).findFirst();
    // Asked here: a store that is slow must not keep workbooks from their turn.
    List<PublicKey> known = keys.all().stream().map(KnownKey::key).toList();
    return pool.run(
        receipt.sender(),
        () ->
            desk.verify(
                receipt.bytes(),
                workbook.map(file -> new HeldWorkbook(file.name(), file.bytes())),
                known));
  }

  /** No workbook begins with a brace. */
  private static boolean mayBeReceipt(Upload file) {
    byte[] bytes = file.size() > ReceiptFile.LARGEST ? new byte[0] : file.bytes();
    return bytes.length > 0 && bytes[0] == '{';
  }
}
