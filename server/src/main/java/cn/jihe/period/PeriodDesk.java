package cn.jihe.period;

import cn.jihe.account.Act;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.period.PeriodStore.Extension;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Sets periods up and changes them. */
@Singleton
public final class PeriodDesk {

  private final PeriodStore store;
  private final Organisations organisations;
  private final AuditTrail trail;
  private final PeriodNotices notices;
  private final Transactions transactions;
  private final Clock clock;

  PeriodDesk(
      PeriodStore store,
      Organisations organisations,
      AuditTrail trail,
      PeriodNotices notices,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.trail = trail;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Those that concern the caller. */
  public List<Period> list(Caller caller) {
    return transactions.read(() -> store.concerning(roots(caller)));
  }

  /**
   * One of those.
   *
   * @throws ProblemException of kind NOT_FOUND
   */
  public Period one(UUID id, Caller caller) {
    return transactions.read(
        () ->
            store
                .find(id, roots(caller))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND)));
  }

  private static Set<UUID> roots(Caller caller) {
    Set<UUID> roots = new HashSet<>(caller.organisations(Right.READ_FORMS));
    roots.addAll(caller.organisations(Right.READ_ACCEPTED));
    return roots;
  }

  /**
   * Sets one up.
   *
   * @throws ProblemException of kind NOT_ALLOWED for an organisation that is not the caller's to
   *     say, CODE_TAKEN when there is such a period, WRONG_VALUE
   */
  public Period add(Period period, Caller caller) {
    return transactions.write(
        () -> {
          requireMine(period.organisation(), caller);
          PeriodRules.require(period);
          requireFree(period);
          store.add(period);
          record("PERIOD_ADDED", period, caller, Map.of());
          return period;
        });
  }

  /**
   * Changes one.
   *
   * @param period of the revision that was seen
   * @throws ProblemException as for adding; CHANGED_MEANWHILE, NOT_NOW when it is closed
   */
  public Period change(Period period, Caller caller) {
    return transactions.write(
        () -> {
          Period before = mine(period.id(), caller);
          PeriodRules.require(period);
          if (before.state(now()).isOver()) {
            throw new ProblemException(ProblemKind.NOT_NOW);
          }
          requireFree(period);
          return changed("PERIOD_CHANGED", period.said(period.said(), period.closes()), caller, "");
        });
  }

  /**
   * 封账: nothing of it changes any more.
   *
   * @throws ProblemException of kind NOT_NOW when it is closed
   */
  public Period close(UUID id, Caller caller) {
    return transactions.write(
        () -> {
          Period period = mine(id, caller);
          if (!period.state(now()).isUnderWay()) {
            throw new ProblemException(ProblemKind.NOT_NOW);
          }
          return changed(
              "PERIOD_CLOSED",
              period.said(Optional.of(PeriodState.CLOSED), period.closes()),
              caller,
              "");
        });
  }

  /**
   * 重新开放, by the bureau; by a department where it decides alone.
   *
   * @param closes when it closes again
   * @throws ProblemException of kind NOT_ALLOWED, NOT_NOW when it is not closed, WRONG_VALUE
   *     without a reason or when the day is over
   */
  public Period reopen(UUID id, String reason, Instant closes, Caller caller) {
    return transactions.write(
        () -> {
          Period period = mine(id, caller);
          Set<Right> rights = caller.rightsFor(organisations.above(period.organisation()));
          boolean may =
              rights.contains(Right.APPROVE)
                  || (rights.contains(Right.DECIDE) && period.levels() == 1);
          if (!may) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED);
          }
          if (period.state(now()) != PeriodState.CLOSED) {
            throw new ProblemException(ProblemKind.NOT_NOW);
          }
          PeriodRules.requireReason(reason);
          PeriodRules.requireAfter(now(), closes);
          return changed(
              "PERIOD_REOPENED",
              period.said(Optional.empty(), Optional.of(closes)),
              caller,
              reason);
        });
  }

  /**
   * 延期: gives a unit, and all below it, another deadline.
   *
   * @throws ProblemException of kind WRONG_VALUE for an organisation that it is not for, without a
   *     reason, or when the day is over
   */
  public Extension extend(UUID id, UUID organisation, Instant due, String reason, Caller caller) {
    return transactions.write(
        () -> {
          Period period = mine(id, caller);
          PeriodRules.requireReason(reason);
          PeriodRules.requireAfter(now(), due);
          Set<UUID> above = organisations.above(organisation);
          if (!above.contains(period.organisation())
              || !caller.rightsFor(above).contains(Right.SET_PERIODS)) {
            throw PeriodRules.wrong("organisation");
          }
          Extension extension =
              new Extension(
                  organisation, due, reason, caller.account(), StoredTime.of(clock.instant()));
          store.extend(period.id(), extension);
          notices.extended(period, extension, caller.actor());
          record(
              "PERIOD_EXTENDED",
              period,
              caller,
              Map.of("for", organisation.toString(), "due", due.toString()));
          return extension;
        });
  }

  /** Those of one period, as far as the caller may see the units. */
  public List<Extension> extensions(UUID id, Caller caller) {
    return transactions.read(
        () -> {
          Period period = one(id, caller);
          Set<UUID> seen = organisations.idsWithin(roots(caller));
          return store.extensions(period.id()).stream()
              .filter(extension -> seen.contains(extension.organisation()))
              .toList();
        });
  }

  private Period changed(String what, Period period, Caller caller, String reason) {
    if (!store.change(period)) {
      throw new ProblemException(ProblemKind.CHANGED_MEANWHILE);
    }
    record(what, period, caller, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
    return period;
  }

  /**
   * One that the caller may change.
   *
   * @throws ProblemException of kind NOT_FOUND, NOT_ALLOWED
   */
  public Period mine(UUID id, Caller caller) {
    Period period = one(id, caller);
    requireMine(period.organisation(), caller);
    return period;
  }

  private void requireFree(Period period) {
    if (store.isTaken(period)) {
      throw PeriodRules.taken();
    }
  }

  private void requireMine(UUID organisation, Caller caller) {
    if (!caller.rightsFor(organisations.above(organisation)).contains(Right.SET_PERIODS)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
  }

  private void record(String what, Period period, Caller caller, Map<String, String> more) {
    notices.tell(what, period, now(), caller.actor());
    Map<String, String> details = new TreeMap<>(more);
    details.put("period", period.code());
    details.put("organisation", period.organisation().toString());
    trail.record(
        new Act(
            caller.actor(Right.SET_PERIODS, organisations.above(period.organisation())),
            what,
            details));
  }
}
