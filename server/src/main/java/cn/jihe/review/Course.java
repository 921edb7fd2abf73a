package cn.jihe.review;

import cn.jihe.account.Actor;
import cn.jihe.account.Hat;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a dossier goes through by an act.
 *
 * @param act the id of it
 * @param steps of its versions
 * @param after where it stands then
 */
record Course(UUID act, List<Step> steps, Standing after) {

  Course {
    steps = List.copyOf(steps);
  }

  /** The newest version goes to a state, or stays where it is. */
  static Course of(
      DossierRecord record, Decision decision, VersionState to, Actor by, Instant now) {
    Version version = record.dossier().current().flatMap(record::version).orElseThrow();
    UUID act = UUID.randomUUID();
    List<Step> steps = new ArrayList<>();
    steps.add(
        step(
            version, act, Optional.of(decision.action()), to, by, now, decision, Optional.empty()));
    Standing standing = record.dossier().standing();
    Standing after = to == version.state() ? standing : standing.at(to, now);
    if (to != version.state()) {
      for (Version older : record.superseded(version.number(), to)) {
        steps.add(
            step(
                older,
                act,
                Optional.empty(),
                VersionState.SUPERSEDED,
                Actor.SERVER,
                now,
                decision,
                Optional.empty()));
      }
    }
    if (to.isInForce()) {
      after =
          after.inForce(Optional.of(version.number())).reopened(decision.action() == Action.REOPEN);
    }
    return new Course(
        act, steps, after.due(to == VersionState.RETURNED ? decision.due() : Optional.empty()));
  }

  /** All steps of an act are taken back. */
  static Course undoing(DossierRecord record, Step last, Decision decision, Actor by, Instant now) {
    UUID act = UUID.randomUUID();
    List<Step> steps = new ArrayList<>();
    Standing after = record.dossier().standing();
    Optional<Integer> inForce = after.inForce();
    for (Step taken : record.steps()) {
      if (taken.act().equals(last.act())) {
        Version version = record.version(taken.version()).orElseThrow();
        steps.add(
            step(
                version,
                act,
                Optional.of(Action.UNDO),
                taken.stood(),
                by,
                now,
                decision,
                Optional.of(taken.act())));
        inForce = inForce.filter(number -> number != taken.version() || taken.stood().isInForce());
        if (taken.action().isEmpty() && taken.stood().isInForce()) {
          inForce = Optional.of(taken.version());
        }
      }
    }
    boolean wasReopened =
        last.action().filter(Action.REOPEN::equals).isEmpty()
            && (after.reopened() || (inForce.isPresent() && !last.stood().isInForce()));
    Instant since = record.version(last.version()).orElseThrow().recorded();
    return new Course(
        act,
        steps,
        after.at(last.stood(), since).inForce(inForce).due(Optional.empty()).reopened(wasReopened));
  }

  private static Step step(
      Version version,
      UUID act,
      Optional<Action> action,
      VersionState to,
      Actor by,
      Instant now,
      Decision decision,
      Optional<UUID> undoes) {
    return new Step(
        version.number(),
        act,
        action,
        version.state(),
        to,
        by.account(),
        by.login(),
        by.hat().map(Hat::role),
        by.hat().flatMap(Hat::organisation),
        action.isPresent() ? decision.note() : Optional.empty(),
        action.isPresent() ? decision.due() : Optional.empty(),
        undoes,
        now);
  }
}
