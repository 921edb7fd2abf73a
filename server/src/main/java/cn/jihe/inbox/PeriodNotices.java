package cn.jihe.inbox;

import cn.jihe.account.Actor;
import cn.jihe.account.Right;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells units and reviewers of what becomes of periods. */
@Singleton
public final class PeriodNotices {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);
  private static final Set<Right> ALL =
      EnumSet.of(Right.SUBMIT, Right.ENDORSE, Right.DECIDE, Right.APPROVE);

  private final Inbox inbox;

  PeriodNotices(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Of an act on a period, by the name of its event. */
  public void tell(String event, PeriodNews period, Actor by) {
    switch (event) {
      case "PERIOD_ADDED" -> opened(period, by);
      case "PERIOD_CLOSED" -> closed(period, by);
      case "PERIOD_REOPENED" ->
          inbox.tell(
              period.news(NoticeKind.PERIOD_REOPENED, period.organisation(), period.closes()),
              inbox.concerned(ALL, period.organisation()),
              by);
      default -> {}
    }
  }

  /** When it takes forms now: each is told so once, whoever finds it out. */
  public void opened(PeriodNews period, Actor by) {
    if (period.takes()) {
      tellOnce(
          period.news(NoticeKind.PERIOD_OPENED, period.organisation(), period.due()),
          period.organisation(),
          NoticeKind.PERIOD_OPENED + "/" + period.id(),
          by);
    }
  }

  /** Nothing of it changes any more: likewise. */
  public void closed(PeriodNews period, Actor by) {
    tellOnce(
        period.news(NoticeKind.PERIOD_CLOSED, period.organisation(), Optional.empty()),
        period.organisation(),
        NoticeKind.PERIOD_CLOSED + "/" + period.id() + "/" + period.revision(),
        by);
  }

  private void tellOnce(News news, UUID organisation, String key, Actor by) {
    Set<UUID> readers = inbox.concerned(ALL, organisation);
    by.account().ifPresent(readers::remove);
    readers.forEach(reader -> inbox.tellOnce(news, reader, key));
  }

  /** 延期. */
  public void extended(PeriodNews period, UUID unit, Instant due, Actor by) {
    inbox.tell(
        period.news(NoticeKind.EXTENDED, unit, Optional.of(due)), inbox.concerned(UNIT, unit), by);
  }
}
