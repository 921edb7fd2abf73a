package cn.jihe.ledger.chain;

/**
 * An event in its place in the chain.
 *
 * @param number from 1, without gaps
 * @param previous the hash of the event before it, of the first one the ledger's own
 * @param hash of all its other fields, lower-case hex
 */
public record ChainedEvent(long number, NewEvent event, String previous, String hash) {

  /** The next event of a chain. */
  public static ChainedEvent next(ChainHead head, NewEvent event) {
    long number = head.number() + 1;
    return new ChainedEvent(number, event, head.hash(), EventHash.of(number, event, head.hash()));
  }

  /** The chain's head after it. */
  public ChainHead head() {
    return new ChainHead(number, hash);
  }

  /** Whether its hash is that of its fields. */
  public boolean isSound() {
    return isSoundAs(number);
  }

  /** The same if it had another number. */
  public boolean isSoundAs(long other) {
    return EventHash.of(other, event, previous).equals(hash);
  }
}
