package cn.jihe.period;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * 免报: a unit says that it has nothing to hand in.
 *
 * @param line what it is about; empty: all that is expected of the unit
 * @param account who says so
 * @param answeredBy the reviewer
 * @param note of the reviewer
 */
public record Exemption(
    UUID id,
    UUID organisation,
    Optional<UUID> line,
    String reason,
    State state,
    UUID account,
    Instant declared,
    Optional<UUID> answeredBy,
    Optional<Instant> answered,
    Optional<String> note) {

  /** How far it has come. The names are known outside. */
  public enum State {
    /** 待确认. */
    DECLARED,
    /** 已确认. */
    CONFIRMED,
    /** 未同意. */
    REFUSED,
    /** 已撤销, by the unit. */
    WITHDRAWN
  }

  /** Whether another one would say nothing new. */
  public boolean isStanding() {
    return state == State.DECLARED || state == State.CONFIRMED;
  }

  /** Whether it is about this line. */
  boolean covers(ExpectedLine expected) {
    return organisation.equals(expected.organisation())
        && (line.isEmpty() || line.get().equals(expected.id()));
  }

  Exemption answered(State next, UUID by, Instant when, Optional<String> said) {
    return new Exemption(
        id,
        organisation,
        line,
        reason,
        next,
        account,
        declared,
        Optional.of(by),
        Optional.of(when),
        said);
  }
}
