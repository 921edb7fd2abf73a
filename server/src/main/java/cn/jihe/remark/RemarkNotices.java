package cn.jihe.remark;

import cn.jihe.account.Right;
import cn.jihe.account.Role;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.remark.DossierLock.Locked;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Tells of what is said about a dossier that is locked. */
@Singleton
final class RemarkNotices {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);

  private final Inbox inbox;

  RemarkNotices(Inbox inbox) {
    this.inbox = inbox;
  }

  void remarked(Locked locked, Remark remark) {
    if (remark.isInternal()) {
      tell(locked, NoticeKind.INTERNAL, unit -> among(locked, remark, unit));
    } else {
      tell(locked, NoticeKind.REMARK, unit -> inbox.having(UNIT, unit));
    }
  }

  /** What the unit says concerns those who may say that the remark is settled. */
  void replied(Locked locked, Remark remark, boolean ofUnit) {
    if (remark.isInternal()) {
      tell(locked, NoticeKind.INTERNAL, unit -> among(locked, remark, unit));
      return;
    }
    boolean ofBureau = remark.author().role().filter(Role.BUREAU::equals).isPresent();
    Set<Right> reviewers = EnumSet.of(ofBureau ? Right.APPROVE : Right.DECIDE);
    tell(locked, NoticeKind.REPLY, unit -> inbox.having(ofUnit ? reviewers : UNIT, unit));
  }

  /** A reason of the unit is not taken for one. */
  void rejected(Locked locked) {
    tell(locked, NoticeKind.REASON_REJECTED, unit -> inbox.having(UNIT, unit));
  }

  /** Whose the remark is, and whose the review is, as long as they may read it. */
  private Set<UUID> among(Locked locked, Remark remark, UUID unit) {
    Set<UUID> readers = new HashSet<>();
    remark.author().account().ifPresent(readers::add);
    locked.record().dossier().standing().assignee().ifPresent(readers::add);
    readers.retainAll(inbox.having(EnumSet.of(Right.READ_INTERNAL), unit));
    return readers;
  }

  private void tell(Locked locked, NoticeKind what, Function<UUID, Set<UUID>> readers) {
    int version = locked.record().shown().orElseThrow().number();
    locked
        .record()
        .dossier()
        .key()
        .owner()
        .organisation()
        .ifPresent(
            unit ->
                inbox.tell(
                    News.of(what, locked.id(), version, unit),
                    readers.apply(unit),
                    locked.caller().actor()));
  }
}
