package cn.jihe.review;

import cn.jihe.account.Actor;
import cn.jihe.account.Right;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.ledger.Decisions.Decided;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.lifecycle.VersionState;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells those whom it concerns of what was decided; before it is recorded. */
@Singleton
class DecisionNotices {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);
  private static final Set<Right> UNIT_AND_BUREAU =
      EnumSet.of(Right.SUBMIT, Right.ENDORSE, Right.APPROVE);
  private static final Set<Right> DEPARTMENT = EnumSet.of(Right.DECIDE);

  private final Inbox inbox;

  DecisionNotices(Inbox inbox) {
    this.inbox = inbox;
  }

  private record Told(NoticeKind what, Set<Right> readers) {}

  /** Of an act on a dossier that is locked. */
  void decided(DossierRecord before, Decided act) {
    told(before.dossier().standing().state(), act)
        .ifPresent(
            told ->
                unit(before.dossier())
                    .ifPresent(
                        unit ->
                            inbox.tell(
                                News.of(told.what(), act.dossier(), act.version(), unit)
                                    .with(details(act)),
                                inbox.having(told.readers(), unit),
                                act.by())));
  }

  private static Map<String, String> details(Decided act) {
    return act.after().due().map(day -> Map.of(NoticeWords.DUE, day.toString())).orElse(Map.of());
  }

  private static Optional<Told> told(VersionState stood, Decided act) {
    return switch (act.what()) {
      case WITHDRAWN ->
          told(
              NoticeKind.WITHDRAWN,
              stood == VersionState.PREPARED ? EnumSet.of(Right.ENDORSE) : DEPARTMENT);
      case ENDORSED -> told(NoticeKind.SUBMITTED, DEPARTMENT);
      case SENT_BACK -> told(NoticeKind.SENT_BACK, EnumSet.of(Right.SUBMIT));
      case ACCEPTED -> told(NoticeKind.ACCEPTED, UNIT);
      case REFERRED -> told(NoticeKind.REFERRED, UNIT_AND_BUREAU);
      case RETURNED -> told(NoticeKind.RETURNED, UNIT);
      case RETURNED_TO_DEPARTMENT -> told(NoticeKind.RETURNED_TO_DEPARTMENT, DEPARTMENT);
      case REOPENED -> told(NoticeKind.REOPENED, UNIT);
      case UNDONE ->
          told(NoticeKind.UNDONE, stood == VersionState.REFERRED ? UNIT_AND_BUREAU : UNIT);
      default -> Optional.empty();
    };
  }

  private static Optional<Told> told(NoticeKind what, Set<Right> readers) {
    return Optional.of(new Told(what, readers));
  }

  /** It is somebody's to review now. */
  void assigned(Dossier dossier, int version, UUID reviewer, Actor by) {
    unit(dossier)
        .ifPresent(
            unit ->
                inbox.tell(
                    News.of(NoticeKind.ASSIGNED, dossier.id(), version, unit),
                    Set.of(reviewer),
                    by));
  }

  private static Optional<UUID> unit(Dossier dossier) {
    return dossier.key().owner().organisation();
  }
}
