package cn.jihe.remark;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Event;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.Ledger.StoredForm;
import cn.jihe.remark.DossierLock.Locked;
import cn.jihe.rule.Report.FormReport;
import cn.jihe.text.StoredText;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Remarks, and what is answered to them. */
@Singleton
public final class RemarkService {

  private final DossierLock lock;
  private final RemarkStore remarks;
  private final Ledger ledger;
  private final RemarkNotices notices;

  RemarkService(DossierLock lock, RemarkStore remarks, Ledger ledger, RemarkNotices notices) {
    this.lock = lock;
    this.remarks = remarks;
    this.ledger = ledger;
    this.notices = notices;
  }

  /**
   * Says something about a place of the newest version.
   *
   * @param said asked for what it is when he may say something
   * @throws ProblemException of kind NOT_FOUND outside the scope; NOT_ALLOWED for who does not
   *     review; NOT_NOW when it is not his turn; NOT_NEWEST when another version has come;
   *     NO_SUCH_PLACE, NO_SUCH_FINDING or WRONG_TEXT
   */
  public Remark remark(UUID dossier, Supplier<NewRemark> said, Caller caller) {
    return lock.with(dossier, caller, locked -> remark(locked, said));
  }

  private Remark remark(Locked locked, Supplier<NewRemark> said) {
    DossierRecord record = locked.record();
    Right right = turn(locked);
    NewRemark wanted = said.get();
    int newest = record.dossier().current().orElseThrow();
    if (wanted.version() != newest) {
      throw new ProblemException(ProblemKind.NOT_NEWEST);
    }
    FormReport report =
        ledger
            .formLeft(locked.id(), newest, locked.caller().scope())
            .map(StoredForm::report)
            .orElseThrow(() -> new ProblemException(ProblemKind.REMOVED));
    Spot spot = Spots.of(report, wanted);
    return add(locked, right, spot, wanted, remark -> notices.remarked(locked, remark));
  }

  /**
   * What is said because a reason for a finding is not taken for one, by somebody whose turn it is;
   * in the open transaction.
   */
  public Remark ofFinding(Locked locked, NewRemark wanted, FormReport report) {
    Spot spot = Spots.of(report, wanted);
    return add(locked, turn(locked), spot, wanted, remark -> notices.rejected(locked, remark));
  }

  /** By which right it is his turn to say something. */
  public static Right turn(Locked locked) {
    Turn turn = locked.turn();
    if (!turn.isReviewer()) {
      throw new ProblemException(ProblemKind.NOT_ALLOWED);
    }
    return turn.reviews().orElseThrow(() -> new ProblemException(ProblemKind.NOT_NOW));
  }

  private Remark add(
      Locked locked, Right right, Spot spot, NewRemark wanted, Consumer<Remark> telling) {
    Remark remark =
        new Remark(
            UUID.randomUUID(),
            locked.id(),
            wanted.version(),
            spot,
            wanted.kind(),
            RemarkState.OPEN,
            text(wanted.text()),
            wanted.finding(),
            locked.author(right),
            locked.now(),
            List.of());
    return remarks.of(locked.id()).stream()
        .filter(remark::repeats)
        .findFirst()
        .orElseGet(() -> keep(locked, remark, right, telling));
  }

  private Remark keep(Locked locked, Remark remark, Right right, Consumer<Remark> telling) {
    remarks.add(remark);
    telling.accept(remark);
    Map<String, String> details = new TreeMap<>(Map.of("hash", remark.saying().hash()));
    record(locked, remark, right, Event.What.REMARKED, details);
    return remark;
  }

  /**
   * Answers a remark.
   *
   * @throws ProblemException of kind NOT_FOUND when there is none in the scope, or none that he may
   *     read; NOT_ALLOWED for who only reads; WRONG_TEXT
   */
  public Remark reply(UUID remark, String text, Caller caller) {
    return with(remark, caller, (locked, found) -> reply(locked, found, text));
  }

  /** Answers a remark of a locked dossier, in the open transaction. */
  public Remark reply(Locked locked, Remark found, String text) {
    Right right =
        locked.turn().answers().orElseThrow(() -> new ProblemException(ProblemKind.NOT_ALLOWED));
    locked.requireOpen();
    boolean ofUnit = right == Right.SUBMIT || right == Right.ENDORSE;
    Reply reply =
        new Reply(
            UUID.randomUUID(), found.id(), text(text), ofUnit, locked.author(right), locked.now());
    if (found.lastReply().filter(reply::repeats).isPresent()) {
      return found;
    }
    remarks.add(reply);
    if (ofUnit && found.state() == RemarkState.OPEN) {
      remarks.stand(found.id(), RemarkState.ANSWERED);
    }
    notices.replied(locked, found, ofUnit);
    Map<String, String> details = new TreeMap<>();
    details.put("reply", reply.id().toString());
    details.put("hash", reply.saying().hash());
    Remark after = again(found);
    record(locked, after, right, Event.What.REPLIED, details);
    return after;
  }

  /**
   * Settles a remark, or opens it again.
   *
   * @param wanted asked for the state, RESOLVED or OPEN, when he may settle it
   * @throws ProblemException of kind NOT_FOUND when there is none in the scope, or none that he may
   *     read; NOT_ALLOWED for who does not review
   */
  public Remark resolve(UUID remark, Supplier<RemarkState> wanted, Caller caller) {
    return with(remark, caller, (locked, found) -> resolve(locked, found, wanted));
  }

  private Remark resolve(Locked locked, Remark found, Supplier<RemarkState> wanted) {
    Right right =
        locked.turn().reviewing().orElseThrow(() -> new ProblemException(ProblemKind.NOT_ALLOWED));
    locked.requireOpen();
    RemarkState state = wanted.get();
    if (found.state() == state) {
      return found;
    }
    remarks.stand(found.id(), state);
    Event.What what = state == RemarkState.RESOLVED ? Event.What.RESOLVED : Event.What.UNRESOLVED;
    Remark after = again(found);
    record(locked, after, right, what, new TreeMap<>());
    return after;
  }

  /** All that was said about a dossier that was found in its reader's scope. */
  public List<Remark> of(UUID dossier) {
    return remarks.of(dossier);
  }

  /** Whether a text repeats what reviewers have said to the unit of such a dossier. */
  public boolean isSaid(UUID dossier, String text) {
    return remarks.of(dossier).stream()
        .filter(remark -> !remark.isInternal())
        .anyMatch(remark -> text.contains(remark.text()));
  }

  /** Whether a text is an answer at all. */
  public static boolean isAnswer(String text) {
    String said = text.strip();
    return !said.isEmpty() && said.codePointCount(0, said.length()) <= NewRemark.LONGEST;
  }

  private interface Work {
    Remark of(Locked locked, Remark found);
  }

  private Remark with(UUID remark, Caller caller, Work work) {
    UUID dossier =
        remarks.dossier(remark).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return lock.with(
        dossier,
        caller,
        locked ->
            work.of(
                locked,
                find(dossier, remark)
                    .filter(found -> !found.isInternal() || locked.may(Right.READ_INTERNAL))
                    .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND))));
  }

  private Optional<Remark> find(UUID dossier, UUID remark) {
    return remarks.of(dossier).stream().filter(one -> one.id().equals(remark)).findFirst();
  }

  private Remark again(Remark remark) {
    return find(remark.dossier(), remark.id()).orElseThrow();
  }

  /** With where it stands then; of what is said among reviewers only that something was. */
  private void record(
      Locked locked, Remark remark, Right right, Event.What what, Map<String, String> details) {
    details.put("remark", remark.id().toString());
    details.put("state", remark.state().name());
    if (!remark.isInternal()) {
      details.put("kind", remark.kind().name());
    }
    lock.record(
        locked,
        remark.version(),
        remark.isInternal() ? Event.What.INTERNAL_NOTED : what,
        right,
        details);
  }

  private static String text(String text) {
    String said = StoredText.name(text.strip());
    if (!isAnswer(said)) {
      throw new ProblemException(ProblemKind.WRONG_TEXT);
    }
    return said;
  }
}
