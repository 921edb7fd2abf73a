package cn.jihe.check.result;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.CheckUpload;
import cn.jihe.check.WorkbookPool;
import cn.jihe.check.result.CheckedFile.State;
import cn.jihe.web.FailureTrace;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checks of kept files: remembered while someone looks at them, else done again. */
@Singleton
public final class ResultChecks {

  private static final Logger LOG = LoggerFactory.getLogger(ResultChecks.class);

  private final CheckUpload checks;
  private final WorkbookPool pool;
  private final KeptResults results;
  private final KnownOutcomes known = new KnownOutcomes();

  public ResultChecks(CheckUpload checks, WorkbookPool pool, KeptResults results) {
    this.checks = checks;
    this.pool = pool;
    this.results = results;
  }

  /** The shown files of a result with what their checks say. */
  public CheckedResult of(KeptResult kept, Sender sender) {
    return new CheckedResult(
        kept, kept.shown().stream().map(file -> of(kept, file, sender)).toList());
  }

  /** One file of a result, shown or not, with what its check says. */
  public CheckedFile of(KeptResult kept, KeptFile file, Sender sender) {
    State state = state(kept, file, sender);
    CheckedFile checked = new CheckedFile(file, state, Optional.empty());
    Optional<Changes> since =
        checked
            .checked()
            .flatMap(
                now ->
                    kept.before(file)
                        .map(before -> state(kept, before, sender))
                        .flatMap(CheckedFile::checked)
                        .map(before -> Changes.between(before.report(), now.report())));
    return new CheckedFile(file, state, since);
  }

  /** Remembers what the check of a file has said that was kept just now. */
  void remember(ResultId id, int number, Stated stated, CheckOutcome outcome) {
    known.put(id, number, stated, inStatedYear(outcome, stated));
  }

  private State state(KeptResult kept, KeptFile file, Sender sender) {
    Optional<CheckOutcome> remembered = known.of(kept.id(), file.number(), kept.stated());
    if (remembered.isPresent()) {
      return new State.Done(remembered.get());
    }
    try {
      CheckOutcome outcome = pool.run(sender, () -> check(kept, file));
      known.put(kept.id(), file.number(), kept.stated(), outcome);
      return new State.Done(outcome);
    } catch (ProblemException problem) {
      if (problem.kind() == ProblemKind.BUSY) {
        return new State.Waiting();
      }
      throw problem;
    } catch (ResultsUnavailable away) {
      throw away;
    } catch (RuntimeException failed) {
      LOG.error("a kept file cannot be checked: {}", FailureTrace.of(failed));
      return new State.Failed();
    }
  }

  private CheckOutcome check(KeptResult kept, KeptFile file) {
    byte[] bytes =
        results
            .bytes(kept.id(), file.number())
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    CheckOutcome outcome = checks.check(file.name(), bytes, file.sha256());
    return inStatedYear(outcome, kept.stated());
  }

  private CheckOutcome inStatedYear(CheckOutcome outcome, Stated stated) {
    return outcome instanceof CheckOutcome.Checked checked && stated.year().isPresent()
        ? checks.inYear(checked, stated.year().get())
        : outcome;
  }
}
