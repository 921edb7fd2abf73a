package cn.jihe.audit;

import java.util.List;
import java.util.function.LongConsumer;

/** Verifies the record: the chain of events, and that all it tells of is there as it was. */
public interface LedgerVerification {

  /**
   * Reads all of it, as of one moment; may take minutes, and holds a page of it in memory at a
   * time.
   *
   * @param receipts what is known besides the anchors
   * @param progress told the number of the event reached, now and then
   * @throws cn.jihe.database.StoreUnavailable when the store cannot be read
   */
  VerificationReport verify(List<KnownEvent> receipts, LongConsumer progress);
}
