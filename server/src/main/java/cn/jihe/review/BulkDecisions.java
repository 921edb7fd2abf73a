package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides about many dossiers, each by itself. What has errors is accepted by nobody who has not
 * looked at it alone.
 */
@Singleton
public final class BulkDecisions {

  /** As many at once as one looks through. */
  public static final int MOST = 500;

  private static final Messages MESSAGES = Messages.beside(BulkDecisions.class, "decisions");

  private final DecisionService decisions;

  BulkDecisions(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** What is to be done with one of them. */
  public record Wanted(UUID dossier, Decision decision) {}

  /**
   * What became of one, or would.
   *
   * @param viewed as it is now; empty when there is none in the caller's scope
   * @param refused why nothing is done with it; empty when it is
   */
  public record Outcome(
      Wanted wanted, Optional<Viewed> viewed, Optional<ProblemException> refused) {}

  /** What would become of them; changes nothing. */
  public List<Outcome> tryOut(List<Wanted> all, Caller caller) {
    return all.stream().map(wanted -> outcome(wanted, refusal(wanted, caller), caller)).toList();
  }

  /** Does what can be done. */
  public List<Outcome> decide(List<Wanted> all, Caller caller) {
    return all.stream()
        .map(
            wanted -> {
              Optional<ProblemException> refused = refusal(wanted, caller);
              return outcome(wanted, refused.or(() -> done(wanted, caller)), caller);
            })
        .toList();
  }

  private Optional<ProblemException> done(Wanted wanted, Caller caller) {
    try {
      decisions.decide(wanted.dossier(), wanted.decision(), caller);
      return Optional.empty();
    } catch (ProblemException refused) {
      return Optional.of(refused);
    }
  }

  private Outcome outcome(Wanted wanted, Optional<ProblemException> refused, Caller caller) {
    return new Outcome(wanted, decisions.view(wanted.dossier(), caller), refused);
  }

  private Optional<ProblemException> refusal(Wanted wanted, Caller caller) {
    return decisions
        .refusal(wanted.dossier(), wanted.decision(), caller)
        .or(() -> hasErrors(wanted, caller));
  }

  private Optional<ProblemException> hasErrors(Wanted wanted, Caller caller) {
    return wanted.decision().action() != Action.ACCEPT
        ? Optional.empty()
        : decisions
            .view(wanted.dossier(), caller)
            .flatMap(viewed -> newest(viewed))
            .map(version -> version.findings().errors())
            .filter(errors -> errors > 0)
            .map(
                errors ->
                    ProblemException.saying(
                        ProblemKind.NOT_READY,
                        Words.of(language -> MESSAGES.in(language).say("has-errors", errors))));
  }

  private static Optional<Version> newest(Viewed viewed) {
    return viewed.record().dossier().current().flatMap(viewed.record()::version);
  }
}
