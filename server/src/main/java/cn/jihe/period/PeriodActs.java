package cn.jihe.period;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Who may do something with what is expected, and its record. */
@Singleton
final class PeriodActs {

  private final Organisations organisations;
  private final AuditTrail trail;
  private final Clock clock;

  PeriodActs(Organisations organisations, AuditTrail trail, Clock clock) {
    this.organisations = organisations;
    this.trail = trail;
    this.clock = clock;
  }

  /** As it is stored. */
  Instant now() {
    return StoredTime.of(clock.instant());
  }

  /**
   * Goes on only with one of two rights for an organisation.
   *
   * @throws ProblemException of kind NOT_ALLOWED
   */
  void requireAny(Caller caller, UUID organisation, Right one, Right other) {
    Set<Right> rights = caller.rightsFor(organisations.above(organisation));
    if (!rights.contains(one) && !rights.contains(other)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }

  void requireNotOver(Period period) {
    if (period.state(clock.instant()).isOver()) {
      throw new ProblemException(ProblemKind.NOT_NOW);
    }
  }

  /** Records an act for an organisation, at the end of its transaction. */
  void record(
      String what, Period period, UUID organisation, Map<String, String> more, Caller caller) {
    Map<String, String> details = new TreeMap<>(more);
    details.put("period", period.code());
    details.put("organisation", organisation.toString());
    Set<UUID> above = organisations.above(organisation);
    Right right =
        Stream.of(Right.SET_PERIODS, Right.SUBMIT, Right.ENDORSE)
            .filter(caller.rightsFor(above)::contains)
            .findFirst()
            .orElse(Right.READ_FORMS);
    trail.record(new Act(caller.actor(right, above), what, details));
  }
}
