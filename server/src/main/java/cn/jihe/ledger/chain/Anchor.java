package cn.jihe.ledger.chain;

import cn.jihe.audit.KnownEvent;
import java.time.Instant;

/**
 * What is known outside the store of one event: whoever writes the chain anew cannot write this
 * anew as well.
 *
 * @param ledger the id of the ledger it is of
 * @param number of the event
 * @param hash of the event
 * @param written when this was noted
 */
public record Anchor(String ledger, long number, String hash, Instant written) {

  /** What it knows. */
  public KnownEvent known() {
    return new KnownEvent(number, hash);
  }
}
