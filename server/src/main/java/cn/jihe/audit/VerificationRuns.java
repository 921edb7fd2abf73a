package cn.jihe.audit;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the record verified in the background, once at a time on each server. */
@Singleton
public final class VerificationRuns {

  private static final Logger LOG = LoggerFactory.getLogger(VerificationRuns.class);

  private final LedgerVerification verification;
  private final AuditTrail trail;
  private final Clock clock;
  private Optional<Run> last = Optional.empty();

  public VerificationRuns(LedgerVerification verification, AuditTrail trail, Clock clock) {
    this.verification = verification;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * A verification.
   *
   * @param reached the event it has come to
   * @param ended empty while it runs
   * @param report empty while it runs, and when it could not be ended
   */
  public record Run(
      Instant begun, long reached, Optional<Instant> ended, Optional<VerificationReport> report) {

    public boolean isRunning() {
      return ended.isEmpty();
    }
  }

  /**
   * Starts one, unless one runs.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED without {@link Right#VERIFY}
   */
  public synchronized Run start(Caller caller) {
    caller.require(Right.VERIFY);
    if (last.filter(Run::isRunning).isEmpty()) {
      last = Optional.of(new Run(clock.instant(), 0, Optional.empty(), Optional.empty()));
      Thread.ofPlatform().daemon().name("verify").start(() -> run(caller.actor()));
    }
    return last.orElseThrow();
  }

  /**
   * The one that runs, or the last of this server; empty when there was none since its start.
   *
   * @throws cn.jihe.web.ProblemException of kind NOT_ALLOWED without {@link Right#VERIFY}
   */
  public synchronized Optional<Run> last(Caller caller) {
    caller.require(Right.VERIFY);
    return last;
  }

  private void run(Actor by) {
    Optional<VerificationReport> report = Optional.empty();
    try {
      report = Optional.of(verification.verify(List.of(), this::reached));
      trail.record(new Act(by, "LEDGER_VERIFIED", details(report.get())));
    } catch (RuntimeException failed) {
      LOG.error("The verification was broken off: {}", failed.getClass().getName());
    } finally {
      end(report);
    }
  }

  private static Map<String, String> details(VerificationReport report) {
    return Map.of(
        "number", String.valueOf(report.reached().number()),
        "hash", report.reached().hash(),
        "breaches", String.valueOf(report.breaches().size()));
  }

  private synchronized void reached(long number) {
    last = last.map(run -> new Run(run.begun(), number, run.ended(), run.report()));
  }

  private synchronized void end(Optional<VerificationReport> report) {
    last =
        last.map(run -> new Run(run.begun(), run.reached(), Optional.of(clock.instant()), report));
  }
}
