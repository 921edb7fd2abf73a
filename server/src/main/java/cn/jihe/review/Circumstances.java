package cn.jihe.review;

import cn.jihe.account.Right;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.Condition;
import cn.jihe.lifecycle.Lifecycle;
import cn.jihe.lifecycle.Transition;
import cn.jihe.period.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for one account and one dossier at a moment.
 *
 * @param rights of the account for the dossier's organisation
 * @param open what stands in the way of accepting it
 */
record Circumstances(
    DossierRecord record,
    UUID account,
    Set<Right> rights,
    Terms terms,
    OpenPoints open,
    Instant now) {

  /** A review that nobody has gone on with for so long has ended. */
  static final Duration LOCK = Duration.ofHours(2);

  /** So long a decision can be taken back. */
  static final Duration UNDO = Duration.ofMinutes(30);

  private static final Set<Action> UNDOABLE =
      EnumSet.of(
          Action.ENDORSE,
          Action.SEND_BACK,
          Action.ACCEPT,
          Action.RETURN,
          Action.RETURN_TO_DEPARTMENT,
          Action.REOPEN);

  /** What can be said with the act itself, so that its button is there. */
  private static final Set<Condition> SAID = EnumSet.of(Condition.NOTE, Condition.CAUSE);

  Standing standing() {
    return record.dossier().standing();
  }

  /** The newest version that is no attempt. */
  Optional<Version> newest() {
    return record.dossier().current().flatMap(record::version);
  }

  /** What the account may do now, without any that would fail. */
  List<Action> actions() {
    return Stream.of(Action.values()).filter(action -> line(action).isPresent()).toList();
  }

  private Optional<Transition> line(Action action) {
    return lines(action).stream()
        .filter(line -> line.needs().stream().allMatch(need -> SAID.contains(need) || holds(need)))
        .findFirst();
  }

  List<Transition> lines(Action action) {
    return Lifecycle.lines(standing().state(), action, rights);
  }

  /** Who reviews it now, if that has not ended by itself. */
  Optional<Standing.Opened> opened() {
    return standing().opened().filter(lock -> lock.since().plus(LOCK).isAfter(now));
  }

  boolean holds(Condition condition) {
    return switch (condition) {
      case PERIOD_OPEN -> terms.open();
      case PERIOD_TAKES -> terms.takes();
      case NOT_OPENED -> opened().isEmpty();
      case OPENED -> opened().filter(lock -> lock.account().equals(account)).isPresent();
      case REOPENED -> standing().reopened();
      case NOT_REOPENED -> !standing().reopened();
      case ONE_LEVEL -> terms.levels() == 1;
      case TWO_LEVELS -> terms.levels() > 1;
      case NOT_OWN -> newest().flatMap(Version::account).filter(account::equals).isEmpty();
      case READY -> open.isReady();
      case OWN_LAST -> ownLast().isPresent();
      case NOTE, CAUSE -> false;
    };
  }

  /** The account's own last decision, as long as it can be taken back. */
  Optional<Step> ownLast() {
    List<Step> steps = record.steps();
    Set<UUID> undone =
        steps.stream().flatMap(step -> step.undoes().stream()).collect(Collectors.toSet());
    return steps.stream()
        .filter(step -> step.action().isPresent())
        .reduce((earlier, later) -> later)
        .filter(step -> step.action().filter(UNDOABLE::contains).isPresent())
        .filter(step -> !undone.contains(step.act()))
        .filter(step -> step.account().filter(account::equals).isPresent())
        .filter(step -> step.happened().plus(UNDO).isAfter(now))
        .filter(step -> record.dossier().current().filter(is -> is == step.version()).isPresent())
        .filter(step -> opened().isEmpty());
  }
}
