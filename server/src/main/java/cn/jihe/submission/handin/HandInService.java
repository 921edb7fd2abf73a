package cn.jihe.submission.handin;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.submission.SentFile;
import cn.jihe.submission.SubmitService;
import cn.jihe.submission.SubmitService.Outcome;
import cn.jihe.submission.handin.HandInPlan.Fault;
import cn.jihe.submission.handin.HandInStore.Draft;
import cn.jihe.submission.handin.HandInStore.Handed;
import cn.jihe.text.Language;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.Sender;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Handing in from the page of a result: each file is a submission of its own. */
@Singleton
public final class HandInService {

  /** In one go. */
  public static final int MOST_FILES = 300;

  private final ReadyResults results;
  private final HandInPlans plans;
  private final SubmitService submissions;
  private final HandInStore store;
  private final Clock clock;

  HandInService(
      ReadyResults results,
      HandInPlans plans,
      SubmitService submissions,
      HandInStore store,
      Clock clock) {
    this.results = results;
    this.plans = plans;
    this.submissions = submissions;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A result that somebody may hand in; empty when there is none, or none any more.
   *
   * @throws ProblemException of kind NOT_FOUND when the caller hands in for nobody, TOO_MANY_FILES
   */
  public Optional<ReadyResult> find(String id, Caller caller, Sender sender) {
    requireHandsIn(caller);
    Optional<ReadyResult> found = results.find(id, sender);
    if (found.filter(result -> result.files().size() > MOST_FILES).isPresent()) {
      throw new ProblemException(ProblemKind.TOO_MANY_FILES);
    }
    return found;
  }

  /**
   * When a result is forgotten that somebody may hand in.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none, and for who hands in for nobody
   */
  public Instant until(String id, Caller caller) {
    requireHandsIn(caller);
    return results.until(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }

  private static void requireHandsIn(Caller caller) {
    if (!caller.may(Right.SUBMIT) && !caller.may(Right.SUBMIT_FOR)) {
      throw new ProblemException(ProblemKind.NOT_FOUND);
    }
  }

  /** What has been typed before; else what the reader of the result has said. */
  public HandInFields typed(ReadyResult result, Caller caller) {
    return store
        .draft(result.id(), caller.account(), clock.instant())
        .map(Draft::fields)
        .orElseGet(() -> stated(result));
  }

  private static HandInFields stated(ReadyResult result) {
    Map<String, String> texts = new TreeMap<>();
    result.year().ifPresent(year -> texts.put(HandInFields.YEAR, String.valueOf(year)));
    result.unit().ifPresent(unit -> texts.put(HandInFields.UNIT, unit));
    return new HandInFields(texts);
  }

  /**
   * Keeps what was typed.
   *
   * @param expires when the result is forgotten
   * @return false when it is more than is kept
   */
  public boolean save(String id, Instant expires, HandInFields fields, Caller caller) {
    HandInFields typed = fields.typed();
    if (!typed.isKept()) {
      return false;
    }
    store.save(id, caller.account(), new Draft(typed, clock.instant()), expires);
    return true;
  }

  /** What would be handed in, and what is asked before. */
  public HandInPlan plan(
      ReadyResult result, HandInFields fields, Caller caller, Sender sender) {
    return plans.of(result, fields, caller, sender);
  }

  /** What was handed in of a result before. */
  public List<Handed> handed(String id, Caller caller) {
    return store.handed(id, caller.account(), clock.instant());
  }

  /** Whether just this has been handed in already: an answer was lost on its way. */
  public boolean isDone(HandInPlan plan, Caller caller) {
    String said = plan.fields().hash();
    return plan.files().stream().noneMatch(PlannedFile::goes)
        && handed(plan.result().id(), caller).stream().anyMatch(handed -> handed.said().equals(said));
  }

  /**
   * Hands in what the plan says, file by file. Whatever was handed in when it ends early is found
   * again when it is sent once more.
   *
   * @return what could not be handed in, and why
   */
  public List<Fault> handIn(HandInPlan plan, Caller caller, Sender sender, Language language) {
    List<Fault> faults = new ArrayList<>();
    String said = plan.fields().hash();
    for (PlannedFile file : plan.files()) {
      if (file.goes()) {
        handIn(plan.result(), file, said, caller, sender, language).ifPresent(faults::add);
      }
    }
    return faults;
  }

  private Optional<Fault> handIn(
      ReadyResult result,
      PlannedFile file,
      String said,
      Caller caller,
      Sender sender,
      Language language) {
    SentFile sent = new SentFile(file.file().name(), file.file().bytes(), sender);
    try {
      return switch (submissions.submit(sent, file.says(), caller, outcome -> outcome)) {
        case Outcome.Recorded recorded -> {
          Handed handed =
              new Handed(file.file().number(), recorded.receipt().submission().id(), said);
          store.keep(result.id(), caller.account(), handed, result.expires());
          yield Optional.empty();
        }
        case Outcome.Refused refused -> fault(file, refused.reason().problem(language).detail());
        case Outcome.NotYours foreign -> fault(file, foreign.forms().problem(language).detail());
      };
    } catch (ProblemException problem) {
      return fault(file, problem.problem(language).detail());
    }
  }

  private static Optional<Fault> fault(PlannedFile file, String why) {
    return Optional.of(
        new Fault("f_" + file.file().number(), "failed", List.of(file.file().name(), why)));
  }

  /** What belongs to results that are no more is found no more; here it goes. */
  @Scheduled(fixedDelay = "1h", initialDelay = "20m")
  void forget() {
    store.forget(clock.instant());
  }
}
