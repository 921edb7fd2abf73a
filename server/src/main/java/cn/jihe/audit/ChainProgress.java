package cn.jihe.audit;

import java.time.Instant;
import java.util.Optional;

/** How far the record has come, and what is noted of it outside the store. */
public interface ChainProgress {

  /** The last event; of number 0 without any. */
  KnownEvent head();

  /** What was noted last; empty when nothing was, or it cannot be read. */
  Optional<Noted> lastAnchor();

  /**
   * An event that is known outside the store.
   *
   * @param written when it was noted
   */
  record Noted(KnownEvent event, Instant written) {}
}
