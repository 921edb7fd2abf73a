package cn.jihe.ledger.chain;

import cn.jihe.text.Sha256;
import java.util.List;

/**
 * The end of a chain.
 *
 * @param number of its last event; 0 without any
 * @param hash of its last event; without any the ledger's own
 */
public record ChainHead(long number, String hash) {

  /**
   * Of a ledger without events.
   *
   * @param ledger the ledger's id, so that no two ledgers begin alike
   */
  public static ChainHead first(String ledger) {
    return new ChainHead(0, Sha256.of(List.of("ledger", ledger)));
  }
}
