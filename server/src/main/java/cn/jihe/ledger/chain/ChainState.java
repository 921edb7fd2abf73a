package cn.jihe.ledger.chain;

import java.util.Optional;

/** How far the chain of this store has come. */
public interface ChainState {

  /** As of one moment. */
  Standing standing();

  /**
   * Where it stands.
   *
   * @param ledger the ledger's id
   */
  record Standing(String ledger, ChainHead head) {}

  /** The hash of an event as it is stored; empty when there is none of this number. */
  Optional<String> hashOf(long number);
}
