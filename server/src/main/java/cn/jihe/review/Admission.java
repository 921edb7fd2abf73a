package cn.jihe.review;

import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.Condition;
import cn.jihe.lifecycle.Lifecycle;
import cn.jihe.lifecycle.Transition;
import cn.jihe.text.ChinaTime;
import cn.jihe.text.Messages;
import cn.jihe.text.Words;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether something may be done with a dossier now. */
final class Admission {

  private static final Messages MESSAGES = Messages.beside(Admission.class, "decisions");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ChinaTime.ZONE);

  /** Whoever returns a form without a remark says in a sentence why. */
  private static final int SHORTEST_CAUSE = 10;

  /** After these somebody else cannot decide any more. */
  private static final Set<Action> DECIDING =
      EnumSet.of(Action.ACCEPT, Action.RETURN, Action.RETURN_TO_DEPARTMENT);

  private final Circumstances now;
  private final Decision decision;

  Admission(Circumstances now, Decision decision) {
    this.now = now;
    this.decision = decision;
  }

  /**
   * The line of the table by which it is done.
   *
   * @throws ProblemException that says why it is not
   */
  Transition line() {
    if (!Lifecycle.mayEver(decision.action(), now.rights())) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    Version newest = now.newest().orElseThrow(() -> new ProblemException(ProblemKind.NOT_NOW));
    requireSeen(newest);
    List<Transition> lines = now.lines(decision.action());
    if (lines.isEmpty()) {
      throw tooLate(newest).orElseGet(() -> new ProblemException(ProblemKind.NOT_NOW));
    }
    Transition line =
        lines.stream()
            .filter(one -> isOfLevel(one.needs()))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_NOW));
    // In the order of the enumeration: what cannot be mended is said first.
    for (Condition need : EnumSet.copyOf(line.needs())) {
      require(need);
    }
    return line;
  }

  private boolean isOfLevel(Set<Condition> needs) {
    return needs.stream()
        .filter(need -> need == Condition.ONE_LEVEL || need == Condition.TWO_LEVELS)
        .allMatch(now::holds);
  }

  /** What he decides about is what he has seen. */
  private void requireSeen(Version newest) {
    boolean named = decision.version().isPresent() && decision.contentHash().isPresent();
    if (!named && DecisionService.isSeen(decision)) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    if (decision.version().filter(version -> version != newest.number()).isPresent()
        || decision.contentHash().filter(hash -> !hash.equals(newest.contentHash())).isPresent()) {
      throw new ProblemException(ProblemKind.NOT_NEWEST);
    }
  }

  /** Somebody else was quicker. */
  private Optional<ProblemException> tooLate(Version newest) {
    return now.record().steps().stream()
        .filter(step -> step.version() == newest.number())
        .filter(step -> step.action().filter(DECIDING::contains).isPresent())
        .reduce((earlier, later) -> later)
        .filter(step -> DECIDING.contains(decision.action()))
        .map(step -> ProblemException.saying(ProblemKind.DECIDED, said(step)));
  }

  private static Words said(Step step) {
    return Words.of(
        language ->
            MESSAGES
                .in(language)
                .say(
                    "decided-by",
                    step.login(),
                    CLOCK.format(step.happened()),
                    MESSAGES.in(language).say("state." + step.stands().name())));
  }

  private void require(Condition need) {
    switch (need) {
      case NOTE -> requireNote(1);
      case CAUSE -> {
        if (now.open().mustChange() == 0) {
          requireNote(SHORTEST_CAUSE);
        }
      }
      case NOT_OWN -> require(need, ProblemKind.OWN_SUBMISSION);
      case READY -> requireReady();
      default -> require(need, ProblemKind.NOT_NOW);
    }
  }

  private void require(Condition need, ProblemKind otherwise) {
    if (!now.holds(need)) {
      throw new ProblemException(otherwise);
    }
  }

  private void requireReady() {
    OpenPoints open = now.open();
    if (!open.isReady()) {
      throw ProblemException.missing(
          ProblemKind.NOT_READY,
          Words.of(
              language ->
                  MESSAGES.in(language).say("not-ready", open.mustChange(), open.reasons())),
          Map.of("mustChange", open.mustChange(), "reasons", open.reasons()));
    }
  }

  private void requireNote(int shortest) {
    int length =
        decision
            .note()
            .map(String::strip)
            .map(note -> note.codePointCount(0, note.length()))
            .orElse(0);
    if (length < shortest) {
      throw ProblemException.saying(
          ProblemKind.NOTE_MISSING,
          Words.of(language -> MESSAGES.in(language).say("note-missing", shortest)));
    }
  }
}
