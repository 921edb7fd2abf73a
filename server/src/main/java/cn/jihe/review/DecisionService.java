package cn.jihe.review;

import cn.jihe.account.Actor;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.Decisions;
import cn.jihe.ledger.Decisions.Decided;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.Lifecycle;
import cn.jihe.lifecycle.Transition;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.Terms;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Decides about dossiers, by the one table of {@link Lifecycle}. */
@Singleton
public final class DecisionService {

  /** Those of them that decide nothing about a version need not name it. */
  private static final Set<Action> UNSEEN = EnumSet.of(Action.OPEN, Action.RELEASE, Action.UNDO);

  private final Transactions transactions;
  private final Ledger ledger;
  private final Decisions decisions;
  private final Organisations organisations;
  private final Surroundings surroundings;
  private final Clock clock;

  DecisionService(
      Transactions transactions,
      Ledger ledger,
      Decisions decisions,
      Organisations organisations,
      Surroundings surroundings,
      Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.decisions = decisions;
    this.organisations = organisations;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /**
   * A dossier as somebody sees it.
   *
   * @param actions what he may do now
   * @param opened who reviews it now
   * @param open what stands in the way of accepting it
   */
  public record Viewed(
      DossierRecord record,
      Terms terms,
      List<Action> actions,
      Optional<Standing.Opened> opened,
      OpenPoints open) {
    public Viewed {
      actions = List.copyOf(actions);
    }
  }

  /** One dossier; empty when there is none with this id in the caller's scope. */
  public Optional<Viewed> view(UUID dossier, Caller caller) {
    return transactions.read(
        () -> ledger.dossier(dossier, caller.scope()).map(record -> viewed(record, caller)));
  }

  /** The same of one that was found in the caller's scope. */
  Viewed viewed(DossierRecord record, Caller caller) {
    Circumstances now = circumstances(record, above(record), caller);
    return new Viewed(record, now.terms(), now.actions(), now.opened(), now.open());
  }

  /**
   * Says what would keep it from being done now; changes nothing.
   *
   * @return empty when it would be done
   */
  public Optional<ProblemException> refusal(UUID dossier, Decision decision, Caller caller) {
    return transactions.read(
        () -> {
          Optional<DossierRecord> record = ledger.dossier(dossier, caller.scope());
          if (record.isEmpty()) {
            return Optional.of(new ProblemException(ProblemKind.NOT_FOUND));
          }
          try {
            new Admission(circumstances(record.get(), above(record.get()), caller), decision)
                .line();
            return Optional.empty();
          } catch (ProblemException refused) {
            return Optional.of(refused);
          }
        });
  }

  /**
   * Does something with a dossier, or says why not; then nothing has changed.
   *
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_ALLOWED without the role;
   *     NOT_NEWEST when another version has come; DECIDED when somebody else was quicker;
   *     OWN_SUBMISSION, NOT_READY, NOTE_MISSING, or else NOT_NOW when the state does not let it
   */
  public Viewed decide(UUID dossier, Decision decision, Caller caller) {
    return transactions.write(
        () -> {
          DossierRecord record =
              decisions.lock(dossier, caller.scope()).orElseThrow(() -> outside(dossier, caller));
          Set<UUID> above = above(record);
          Circumstances now = circumstances(record, above, caller);
          Transition line = new Admission(now, decision).line();
          Actor by = caller.actor(line.right(), above);
          Decided act = decided(now, decision, line, by);
          surroundings.decided(record, act);
          decisions.record(act);
          return ledger
              .dossier(dossier, caller.scope())
              .map(after -> viewed(after, caller))
              .orElseThrow();
        });
  }

  /** Who reads only what was accepted may decide nothing, but knows that it is there. */
  private ProblemException outside(UUID dossier, Caller caller) {
    boolean readable = ledger.dossier(dossier, caller.scope()).isPresent();
    return new ProblemException(readable ? ProblemKind.NOT_ALLOWED : ProblemKind.NOT_FOUND);
  }

  private static Decided decided(Circumstances now, Decision decision, Transition line, Actor by) {
    DossierRecord record = now.record();
    Version version = now.newest().orElseThrow();
    Map<String, String> details = new TreeMap<>();
    details.put("contentHash", version.contentHash());
    decision.due().ifPresent(day -> details.put("due", day.toString()));
    if (decision.action() == Action.OPEN || decision.action() == Action.RELEASE) {
      now.opened().ifPresent(lock -> details.put("before", lock.account().toString()));
      Optional<Standing.Opened> lock =
          Optional.of(new Standing.Opened(now.account(), now.now()))
              .filter(opened -> decision.action() == Action.OPEN);
      return new Decided(
          record.dossier().id(),
          version.number(),
          what(decision.action(), version.state()),
          by,
          List.of(),
          now.standing().opened(lock),
          details);
    }
    Course course =
        decision.action() == Action.UNDO
            ? Course.undoing(record, now.ownLast().orElseThrow(), decision, by, now.now())
            : Course.of(record, decision, line.to().orElse(version.state()), by, now.now());
    Step first = course.steps().getFirst();
    details.put("stood", first.stood().name());
    details.put("stands", first.stands().name());
    return new Decided(
        record.dossier().id(),
        version.number(),
        what(decision.action(), first.stands()),
        by,
        course.steps(),
        course.after(),
        details);
  }

  private static Event.What what(Action action, VersionState stands) {
    return switch (action) {
      case WITHDRAW -> Event.What.WITHDRAWN;
      case ENDORSE -> Event.What.ENDORSED;
      case SEND_BACK -> Event.What.SENT_BACK;
      case OPEN -> Event.What.OPENED;
      case RELEASE -> Event.What.RELEASED;
      case ACCEPT -> stands == VersionState.REFERRED ? Event.What.REFERRED : Event.What.ACCEPTED;
      case RETURN -> Event.What.RETURNED;
      case RETURN_TO_DEPARTMENT -> Event.What.RETURNED_TO_DEPARTMENT;
      case REOPEN -> Event.What.REOPENED;
      case UNDO -> Event.What.UNDONE;
      case SUBMIT -> throw new IllegalArgumentException("handing in is no decision");
    };
  }

  private Set<UUID> above(DossierRecord record) {
    return record.dossier().key().owner().organisation().map(organisations::above).orElse(Set.of());
  }

  private Circumstances circumstances(DossierRecord record, Set<UUID> above, Caller caller) {
    Set<Right> rights = caller.rightsFor(above);
    Instant now = StoredTime.of(clock.instant());
    return new Circumstances(
        record,
        caller.account(),
        rights,
        surroundings.terms(record.dossier()),
        rights.contains(Right.READ_FORMS)
            ? surroundings.open(record.dossier(), caller.scope())
            : OpenPoints.NONE,
        now);
  }

  static boolean isSeen(Decision decision) {
    return !UNSEEN.contains(decision.action());
  }
}
