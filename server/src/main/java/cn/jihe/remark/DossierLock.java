package cn.jihe.remark;

import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Decisions;
import cn.jihe.ledger.Decisions.Decided;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.period.CurrentTerms;
import cn.jihe.period.Terms;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Lets something be said about a dossier that is locked meanwhile, so that it stays as it is. */
@Singleton
public final class DossierLock {

  private final Transactions transactions;
  private final Decisions decisions;
  private final Organisations organisations;
  private final CurrentTerms periods;
  private final Clock clock;

  DossierLock(
      Transactions transactions,
      Decisions decisions,
      Organisations organisations,
      CurrentTerms periods,
      Clock clock) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.organisations = organisations;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * A dossier that nobody else can change until the work is done.
   *
   * @param above its organisation and all above it
   * @param rights of the caller for it
   */
  public record Locked(
      DossierRecord record,
      Caller caller,
      Set<UUID> above,
      Set<Right> rights,
      Terms terms,
      Instant now) {

    /** Whose turn it is. */
    public Turn turn() {
      return new Turn(rights, record.dossier().standing().state(), terms.open());
    }

    public boolean may(Right right) {
      return rights.contains(right);
    }

    public UUID id() {
      return record.dossier().id();
    }

    /** Goes on only while something may change. */
    void requireOpen() {
      if (!terms.open()) {
        throw new ProblemException(ProblemKind.NOT_NOW);
      }
    }

    /** Who says something, in a role with this right. */
    public Author author(Right right) {
      return Author.of(caller.actor(right, above));
    }
  }

  /**
   * Does something with a dossier, all of it or nothing.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none with this id in the caller's
   *     scope
   */
  public <T> T with(UUID dossier, Caller caller, Function<Locked, T> work) {
    return transactions.write(
        () -> {
          DossierRecord record =
              decisions
                  .lock(dossier, caller.scope())
                  .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
          Set<UUID> above = above(record.dossier());
          return work.apply(
              new Locked(
                  record,
                  caller,
                  above,
                  caller.rightsFor(above),
                  terms(record.dossier()),
                  clock.instant().truncatedTo(ChronoUnit.MICROS)));
        });
  }

  /**
   * The event of what was said; the last thing that is done.
   *
   * @param right by which it was said
   * @param details ids, codes and hashes, never what was said
   */
  public void record(
      Locked locked, int version, Event.What what, Right right, Map<String, String> details) {
    decisions.record(
        new Decided(
            locked.id(),
            version,
            what,
            locked.caller().actor(right, locked.above()),
            List.of(),
            locked.record().dossier().standing(),
            details));
  }

  /** What somebody may say about a dossier that was found in his scope. */
  public Turn turn(Dossier dossier, Caller caller) {
    return new Turn(rights(dossier, caller), dossier.standing().state(), terms(dossier).open());
  }

  /** What somebody may do with a dossier. */
  public Set<Right> rights(Dossier dossier, Caller caller) {
    return caller.rightsFor(above(dossier));
  }

  private Set<UUID> above(Dossier dossier) {
    return dossier.key().owner().organisation().map(organisations::above).orElse(Set.of());
  }

  private Terms terms(Dossier dossier) {
    return dossier
        .key()
        .owner()
        .organisation()
        .map(
            organisation ->
                periods.terms(dossier.key().kind(), dossier.key().fiscalYear(), organisation))
        .orElse(Terms.DEFAULT);
  }
}
