package cn.jihe.period;

import cn.jihe.account.Actor;
import cn.jihe.account.Right;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.period.PeriodStore.Extension;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Tells units and reviewers of what becomes of periods. */
@Singleton
class PeriodNotices {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);
  private static final Set<Right> ALL =
      EnumSet.of(Right.SUBMIT, Right.ENDORSE, Right.DECIDE, Right.APPROVE);

  private final Inbox inbox;

  PeriodNotices(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Of an act on a period, by the name of its event. */
  void tell(String what, Period period, Instant now, Actor by) {
    switch (what) {
      case "PERIOD_ADDED" -> {
        if (period.state(now) == PeriodState.OPEN) {
          opened(period, by);
        }
      }
      case "PERIOD_CLOSED" -> closed(period, by);
      case "PERIOD_REOPENED" -> reopened(period, by);
      default -> {}
    }
  }

  /** It takes forms from now on: each is told so once, whoever finds it out. */
  void opened(Period period, Actor by) {
    News news = news(NoticeKind.PERIOD_OPENED, period, period.organisation(), period.due());
    tellOnce(news, period, NoticeKind.PERIOD_OPENED.name(), by);
  }

  void closed(Period period, Actor by) {
    News news = news(NoticeKind.PERIOD_CLOSED, period, period.organisation(), Optional.empty());
    tellOnce(news, period, NoticeKind.PERIOD_CLOSED + "/" + period.revision(), by);
  }

  private void tellOnce(News news, Period period, String what, Actor by) {
    Set<UUID> readers = inbox.concerned(ALL, period.organisation());
    by.account().ifPresent(readers::remove);
    readers.forEach(reader -> inbox.tellOnce(news, reader, what + "/" + period.id()));
  }

  private void reopened(Period period, Actor by) {
    News news =
        news(NoticeKind.PERIOD_REOPENED, period, period.organisation(), period.closes());
    inbox.tell(news, inbox.concerned(ALL, period.organisation()), by);
  }

  /** 延期. */
  void extended(Period period, Extension extension, Actor by) {
    UUID unit = extension.organisation();
    inbox.tell(
        news(NoticeKind.EXTENDED, period, unit, Optional.of(extension.due())),
        inbox.concerned(UNIT, unit),
        by);
  }

  private static News news(
      NoticeKind what, Period period, UUID organisation, Optional<Instant> due) {
    Map<String, String> details = new TreeMap<>();
    details.put(NoticeWords.NAME, period.name());
    details.put(NoticeWords.KIND, period.kind().name());
    details.put(NoticeWords.YEAR, String.valueOf(period.year()));
    due.ifPresent(end -> details.put(NoticeWords.DUE, end.toString()));
    return News.of(what, organisation, details);
  }
}
