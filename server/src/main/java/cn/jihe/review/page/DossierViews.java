package cn.jihe.review.page;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Caller;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.review.AssignmentService;
import cn.jihe.review.DecisionService.Viewed;
import cn.jihe.review.OpenPoints;
import cn.jihe.review.QueueService;
import cn.jihe.review.page.DossierView.Act;
import cn.jihe.review.page.DossierView.ActButton;
import cn.jihe.review.page.DossierView.Give;
import cn.jihe.review.page.DossierView.HistoryLine;
import cn.jihe.review.page.DossierView.Reviewer;
import cn.jihe.review.page.DossierView.VersionView;
import cn.jihe.text.ChinaTime;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a dossier shows. */
@Singleton
final class DossierViews {

  /** What nothing can be said with. */
  private static final Set<Action> SILENT = EnumSet.of(Action.OPEN, Action.RELEASE);

  /** What a page leads to first. */
  private static final Set<Action> MAIN = EnumSet.of(Action.ACCEPT, Action.ENDORSE);

  private static final Set<VersionState> BACK =
      EnumSet.of(VersionState.RETURNED, VersionState.WITHDRAWN);

  private static final Set<VersionState> DECIDED_NEXT =
      EnumSet.of(VersionState.SUBMITTED, VersionState.REFERRED);

  private final Organisations organisations;
  private final Accounts accounts;
  private final AssignmentService assignments;
  private final QueueService queue;
  private final Clock clock;

  DossierViews(
      Organisations organisations,
      Accounts accounts,
      AssignmentService assignments,
      QueueService queue,
      Clock clock) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.assignments = assignments;
    this.queue = queue;
    this.clock = clock;
  }

  /** For whom a page is made, in which words. */
  record Reading(Caller caller, ReviewWords words) {}

  /**
   * A dossier.
   *
   * @param version that is shown
   * @param amount of its form, in yuan; empty when it is not known
   * @param typed what was typed and not taken
   */
  DossierView of(
      Viewed viewed,
      Version version,
      Optional<BigDecimal> amount,
      TypedDecision typed,
      Reading reading) {
    ReviewWords words = reading.words();
    DossierRecord record = viewed.record();
    Dossier dossier = record.dossier();
    Set<Right> rights = rights(dossier, reading.caller());
    boolean inside = rights.contains(Right.READ_INTERNAL);
    History history = new History(words, organisations, inside);
    QueueViews rows = new QueueViews(words, accounts, reading.caller().account(), clock.instant());
    List<VersionView> versions =
        record.versions().reversed().stream()
            .map(one -> version(dossier.id(), one, version, words))
            .toList();
    return new DossierView(
        dossier.id().toString(),
        dossier.key().project().written(),
        dossier.key().owner().unit().written(),
        words.about(dossier.key()),
        words.amount(amount),
        words.state(dossier.standing().state()),
        due(viewed, words),
        viewed.opened().map(opened -> inside ? rows.lock(opened) : words.say("locked")).orElse(""),
        open(viewed.open(), words),
        versions,
        version(dossier.id(), version, version, words),
        back(record, history),
        act(viewed, typed, words),
        give(dossier, reading.caller()),
        viewed.actions().contains(Action.SUBMIT),
        inside && isOwn(record, reading.caller()) ? words.say("own") : "",
        next(record, reading.caller()),
        rights.contains(Right.READ_FORMS),
        history.of(record));
  }

  /** Whether somebody has handed in what waits for a decision. */
  private static boolean isOwn(DossierRecord record, Caller caller) {
    return DECIDED_NEXT.contains(record.dossier().standing().state())
        && record.newest().flatMap(Version::account).filter(caller.account()::equals).isPresent();
  }

  private Set<Right> rights(Dossier dossier, Caller caller) {
    return dossier
        .key()
        .owner()
        .organisation()
        .map(organisations::above)
        .map(caller::rightsFor)
        .orElse(Set.of());
  }

  private static VersionView version(
      UUID dossier, Version version, Version shown, ReviewWords words) {
    return new VersionView(
        version.number(),
        words.say("version", version.number()),
        words.state(version.state()),
        words.moment(version.recorded()),
        version.by(),
        version.findings(),
        "/dossiers/" + dossier + "?version=" + version.number(),
        version.number() == shown.number(),
        version.submission().toString());
  }

  private static String due(Viewed viewed, ReviewWords words) {
    Optional<LocalDate> own = viewed.record().dossier().standing().due();
    return own.or(
            () -> viewed.terms().due().map(moment -> LocalDate.ofInstant(moment, ChinaTime.ZONE)))
        .map(words::day)
        .orElse("");
  }

  private static String open(OpenPoints open, ReviewWords words) {
    return open.isReady() ? "" : words.say("open", open.mustChange(), open.reasons());
  }

  private static @Nullable HistoryLine back(DossierRecord record, History history) {
    return BACK.contains(record.dossier().standing().state())
        ? QueueViews.last(record.steps())
            // What its unit took back itself needs no word.
            .filter(step -> step.note().isPresent() || step.stands() == VersionState.RETURNED)
            .map(history::of)
            .orElse(null)
        : null;
  }

  private static @Nullable Act act(Viewed viewed, TypedDecision typed, ReviewWords words) {
    // Who reviews it already has nothing to begin.
    Action none = viewed.actions().contains(Action.RELEASE) ? Action.OPEN : Action.SUBMIT;
    List<Action> actions =
        viewed.actions().stream()
            .filter(action -> action != Action.SUBMIT && action != none)
            .toList();
    Optional<Version> newest =
        viewed.record().dossier().current().flatMap(viewed.record()::version);
    if (actions.isEmpty() || newest.isEmpty()) {
      return null;
    }
    boolean taken = viewed.opened().isPresent();
    List<ActButton> buttons = new ArrayList<>();
    for (Action action : actions) {
      String key = action == Action.OPEN && taken ? "act.open.taken" : "act." + action.code();
      buttons.add(new ActButton(action.code(), words.say(key), MAIN.contains(action)));
    }
    return new Act(
        newest.get().number(),
        newest.get().contentHash(),
        buttons,
        actions.stream().anyMatch(action -> !SILENT.contains(action)),
        actions.contains(Action.RETURN),
        typed.note(),
        typed.due());
  }

  private @Nullable Give give(Dossier dossier, Caller caller) {
    List<Account> reviewers = assignments.reviewers(dossier, caller);
    if (reviewers.isEmpty() || dossier.current().isEmpty()) {
      return null;
    }
    Optional<UUID> has = dossier.standing().assignee();
    return new Give(
        reviewers.stream()
            .map(
                one ->
                    new Reviewer(
                        one.id().toString(), one.name(), has.filter(one.id()::equals).isPresent()))
            .toList());
  }

  private String next(DossierRecord record, Caller caller) {
    return queue.next(record, caller).map(id -> "/dossiers/" + id).orElse("");
  }
}
