package cn.jihe.ledger.chain;

import java.util.Optional;

/** How far the chain of this store has come. */
public interface ChainState {

  /** The ledger's id. */
  String ledger();

  ChainHead head();

  /** The hash of an event as it is stored; empty when there is none of this number. */
  Optional<String> hashOf(long number);
}
