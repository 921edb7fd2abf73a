package cn.jihe.app;

import cn.jihe.audit.LedgerVerification;
import cn.jihe.check.Environment;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.ledger.store.chain.VerificationWiring;
import cn.jihe.text.SettingsException;
import cn.jihe.text.Words;
import java.util.List;

/** The record of the store that is set, without a server. */
final class StoppedLedger {

  private StoppedLedger() {}

  /**
   * Ready to be verified; a store that cannot be opened says why as a server's start does.
   *
   * @throws SettingsException when no store can be where it is said to be
   */
  static LedgerVerification of(Environment environment) {
    StoreSettings store = StoreSettings.of(environment);
    LedgerVerification ledger =
        VerificationWiring.of(store.url(), store.password(), store.anchors());
    return (receipts, progress) -> {
      try {
        return ledger.verify(receipts, progress);
      } catch (StoreUnavailable e) {
        throw new SettingsException(said(e), e);
      }
    };
  }

  /** In every language. */
  private static Words said(StoreUnavailable failure) {
    List<String> lines = StartFailure.lines(failure);
    return new Words(lines.getFirst(), lines.getLast());
  }
}
