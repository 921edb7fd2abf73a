package cn.jihe.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to the record.
 *
 * @param who did it
 * @param version of the dossier; empty when the event is not about one
 */
public record Event(
    Instant happened, String who, What what, UUID submission, Optional<Integer> version) {

  /** What can happen. */
  public enum What {
    /** An upload was recorded. */
    UPLOADED,
    /** A form became its dossier's submitted version. */
    SUBMITTED,
    /** A form was kept as an attempt. */
    ATTEMPTED,
    /** A form came again that equals the submitted version. */
    REPEATED
  }
}
