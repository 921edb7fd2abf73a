package cn.jihe.reason;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.check.Core;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.reason.GivenReason.Judged;
import cn.jihe.remark.DossierLock;
import cn.jihe.remark.DossierLock.Locked;
import cn.jihe.remark.NewRemark;
import cn.jihe.remark.RemarkKind;
import cn.jihe.remark.RemarkService;
import cn.jihe.remark.Turn;
import cn.jihe.rule.Finding;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Shortening;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives reasons for what was found, and judges them. */
@Singleton
public final class ReasonService {

  private static final Messages MESSAGES = Messages.beside(ReasonService.class, "reasons");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_QUOTED = 200;

  /** While somebody else decides, or has decided, nothing more is said for it. */
  private static final Set<VersionState> TOO_LATE =
      EnumSet.of(VersionState.REFERRED, VersionState.ACCEPTED, VersionState.PUBLISHED);

  private final DossierLock lock;
  private final ReasonStore reasons;
  private final RemarkService remarks;
  private final Ledger ledger;
  private final ReasonRules rules;

  ReasonService(
      DossierLock lock, ReasonStore reasons, RemarkService remarks, Ledger ledger, Core core) {
    this.lock = lock;
    this.reasons = reasons;
    this.remarks = remarks;
    this.ledger = ledger;
    this.rules = new ReasonRules(core.texts());
  }

  /**
   * Gives a reason for something in the newest version.
   *
   * @param said asked for what it is when he may say something
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_ALLOWED for who does not hand
   *     in for it; NOT_NOW when it is too late; NO_SUCH_FINDING; WRONG_REASON
   */
  public GivenReason give(UUID dossier, Supplier<NewReason> said, Caller caller) {
    return lock.with(
        dossier,
        caller,
        locked -> {
          if (!locked.may(Right.SUBMIT)) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED);
          }
          if (!takes(locked.turn())) {
            throw new ProblemException(ProblemKind.NOT_NOW);
          }
          NewReason reason = said.get();
          for (int version : versions(locked)) {
            FormReport report = report(locked, version);
            if (!ReasonRules.findings(report, reason).isEmpty()) {
              return Reasoning.before(reasons.of(dossier), version, reason, caller.account())
                  .or(() -> keep(locked, version, report, reason, Right.SUBMIT))
                  .orElseThrow(() -> new ProblemException(ProblemKind.WRONG_REASON));
            }
          }
          throw new ProblemException(ProblemKind.NO_SUCH_FINDING);
        });
  }

  /** The one that counts; else an attempt: reasons are what it may lack. */
  private static List<Integer> versions(Locked locked) {
    return Stream.concat(
            locked.record().dossier().current().stream(),
            locked.record().versions().stream().limit(1).map(Version::number))
        .distinct()
        .toList();
  }

  private FormReport report(Locked locked, int version) {
    return ledger
        .formLeft(locked.id(), version, locked.caller().scope())
        .map(StoredForm::report)
        .orElseThrow(() -> new ProblemException(ProblemKind.REMOVED));
  }

  /** Whether nobody of the unit can say anything more. */
  static boolean isTooLate(Turn turn) {
    return !turn.open() || TOO_LATE.contains(turn.state());
  }

  /** Whether somebody may give reasons now. */
  public static boolean takes(Turn turn) {
    return turn.rights().contains(Right.SUBMIT) && !isTooLate(turn);
  }

  /**
   * Keeps a reason for what was found in a version; in the open transaction.
   *
   * @return empty when it is none: too short, or what stands there already
   */
  Optional<GivenReason> keep(
      Locked locked, int version, FormReport report, NewReason reason, Right right) {
    List<Finding> findings = ReasonRules.findings(report, reason);
    return rules
        .taken(reason, findings)
        .map(
            taken -> {
              GivenReason given =
                  new GivenReason(
                      UUID.randomUUID(),
                      locked.id(),
                      version,
                      taken,
                      locked.author(right),
                      locked.now(),
                      Reasoning.about(findings),
                      Optional.empty());
              reasons.add(given);
              lock.record(locked, version, Event.What.REASONED, right, details(given));
              return given;
            });
  }

  private static Map<String, String> details(GivenReason reason) {
    Map<String, String> details = new TreeMap<>();
    details.put("reason", reason.id().toString());
    details.put("category", reason.said().category().name());
    details.put("hash", reason.saying().hash());
    return details;
  }

  /**
   * Says whether a reason is taken for one. REJECTED makes a remark of it that something must be
   * changed; what was taken for ever may be taken for once only at any time later.
   *
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_ALLOWED for who does not
   *     review; NOT_NOW when it is not his turn; OWN_SUBMISSION when he gave it; WRONG_VALUE when
   *     the last day is over
   */
  public GivenReason judge(UUID reason, Supplier<Judging> said, Caller caller) {
    UUID dossier =
        reasons.dossier(reason).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return lock.with(dossier, caller, locked -> judge(locked, find(dossier, reason), said));
  }

  private GivenReason judge(Locked locked, GivenReason given, Supplier<Judging> said) {
    if (!locked.may(Right.DECIDE) && !locked.may(Right.APPROVE)) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    Judging judging = said.get();
    Right right = right(locked, given, judging);
    if (given.author().account().filter(locked.caller().account()::equals).isPresent()) {
      throw new ProblemException(ProblemKind.OWN_SUBMISSION);
    }
    Optional<LocalDate> until = judging.until().filter(day -> judging.verdict() == Verdict.ALWAYS);
    if (until.filter(day -> day.isBefore(LocalDate.ofInstant(locked.now(), ZONE))).isPresent()) {
      throw new ProblemException(ProblemKind.WRONG_VALUE);
    }
    Judged judged = new Judged(judging.verdict(), until);
    if (given.judged().filter(judged::equals).isPresent()) {
      return given;
    }
    reasons.judge(given.id(), judged, locked.caller().account(), locked.now());
    if (judging.verdict() == Verdict.REJECTED) {
      reject(locked, given, judging);
    }
    Map<String, String> details = new TreeMap<>();
    details.put("reason", given.id().toString());
    details.put("verdict", judging.verdict().name());
    details.put("hash", given.saying(judged, locked.caller().account(), locked.now()).hash());
    until.ifPresent(day -> details.put("until", day.toString()));
    lock.record(locked, given.version(), Event.What.REASON_JUDGED, right, details);
    return find(given.dossier(), given.id());
  }

  private static Right right(Locked locked, GivenReason given, Judging judging) {
    boolean revokes =
        judging.verdict() == Verdict.ONCE
            && given.judged().filter(said -> said.verdict() == Verdict.ALWAYS).isPresent();
    if (revokes && locked.may(Right.DECIDE)) {
      return Right.DECIDE;
    }
    return revokes && locked.may(Right.APPROVE) ? Right.APPROVE : RemarkService.turn(locked);
  }

  private void reject(Locked locked, GivenReason given, Judging judging) {
    int newest = locked.record().dossier().current().orElseThrow();
    FormReport report = report(locked, newest);
    Optional<Finding> finding =
        report.findings().stream()
            .filter(one -> Reasoning.isOf(given.said().key(), one))
            .findFirst();
    // What is gone needs no change any more.
    if (finding.isEmpty()) {
      return;
    }
    String text =
        judging
            .text()
            .orElseGet(
                () ->
                    MESSAGES
                        .in(locked.caller().language().orElse(Language.ZH))
                        .say("rejected", Shortening.marked(given.said().text(), MOST_QUOTED)));
    remarks.ofFinding(
        locked,
        new NewRemark(
            newest,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RemarkKind.MUST_CHANGE,
            text,
            Optional.of(finding.get().key())),
        report);
  }

  private GivenReason find(UUID dossier, UUID reason) {
    return reasons.of(dossier).stream()
        .filter(one -> one.id().equals(reason))
        .findFirst()
        .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
  }
}
