package cn.jihe.review.urging;

import cn.jihe.account.Actor;
import cn.jihe.account.Organisation;
import cn.jihe.account.Organisations;
import cn.jihe.account.Right;
import cn.jihe.account.Scope;
import cn.jihe.database.StoredTime;
import cn.jihe.database.Transactions;
import cn.jihe.inbox.Inbox;
import cn.jihe.inbox.News;
import cn.jihe.inbox.NoticeKind;
import cn.jihe.inbox.NoticeWords;
import cn.jihe.inbox.PeriodNotices;
import cn.jihe.ledger.DossierLists;
import cn.jihe.ledger.DossierLists.Listed;
import cn.jihe.ledger.DossierLists.Wanted;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.ExpectedLists;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodState;
import cn.jihe.period.PeriodStore;
import cn.jihe.text.ChinaTime;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reminds people once a day of what their units have to hand in soon, or should have. May be done
 * by several servers at once, and again: nobody is told twice on one day.
 */
@Singleton
public class DueReminders {

  private static final Set<Right> UNIT = EnumSet.of(Right.SUBMIT, Right.ENDORSE);
  private static final int AT_ONCE = 500;

  /** What closed before is no news. */
  private static final Duration LONG_AGO = Duration.ofDays(30);

  private final Sources sources;
  private final Inbox inbox;
  private final PeriodNotices notices;
  private final UrgingStore store;
  private final Transactions transactions;

  DueReminders(
      Sources sources,
      Inbox inbox,
      PeriodNotices notices,
      UrgingStore store,
      Transactions transactions) {
    this.sources = sources;
    this.inbox = inbox;
    this.notices = notices;
    this.store = store;
    this.transactions = transactions;
  }

  /** Where it is found what is due. */
  @Singleton
  record Sources(
      PeriodStore periods,
      ExpectedLists lists,
      DossierLists dossiers,
      Organisations organisations) {}

  /**
   * Tells everybody what is due, as of a moment, unless that was done for its day.
   *
   * @return how many were told now
   */
  public int remind(Instant moment) {
    Instant now = StoredTime.of(moment);
    LocalDate today = LocalDate.ofInstant(now, ChinaTime.ZONE);
    Optional<LocalDate> last = transactions.read(store::reminded);
    if (last.filter(day -> !day.isBefore(today)).isPresent()) {
      return 0;
    }
    DueDays days = DueDays.since(last, today);
    Set<UUID> roots =
        sources.organisations().all().stream()
            .filter(each -> each.parent().isEmpty())
            .map(Organisation::id)
            .collect(Collectors.toSet());
    Map<UUID, List<DueDays.Due>> due = new HashMap<>();
    if (!roots.isEmpty()) {
      Scope all = new Scope(roots, Set.of());
      for (Period period : transactions.read(() -> sources.periods().concerning(roots))) {
        tellOf(period, now);
        addExpected(period, all, now, due);
      }
      addReturned(all, due);
    }
    int told = 0;
    for (Map.Entry<UUID, List<DueDays.Due>> each : byReader(due).entrySet()) {
      told += remind(each.getKey(), each.getValue(), days) ? 1 : 0;
    }
    transactions.write(() -> store.reminded(today, now));
    return told;
  }

  /** What the clock does to a period is told as what somebody does. */
  private void tellOf(Period period, Instant now) {
    boolean over = period.said().isEmpty() && period.state(now) == PeriodState.CLOSED;
    if (over && period.closes().filter(end -> end.isAfter(now.minus(LONG_AGO))).isPresent()) {
      transactions.write(() -> notices.closed(period.news(now), Actor.SERVER));
    } else if (!over) {
      transactions.write(() -> notices.opened(period.news(now), Actor.SERVER));
    }
  }

  private void addExpected(
      Period period, Scope all, Instant now, Map<UUID, List<DueDays.Due>> due) {
    if (!period.state(now).isUnderWay()) {
      return;
    }
    for (Line line : sources.lists().of(period, all).lines()) {
      if (line.state().isOpen() && line.due().isPresent()) {
        Instant end = line.due().get();
        add(
            due,
            line.organisation(),
            new DueDays.Due(line.organisation(), DueDays.last(end), end.toString()));
      }
    }
  }

  /** What was sent back with a day of its own. */
  private void addReturned(Scope all, Map<UUID, List<DueDays.Due>> due) {
    Optional<UUID> after = Optional.empty();
    List<Listed> part;
    do {
      Wanted wanted = new Wanted(Optional.empty(), Optional.empty(), after);
      part = sources.dossiers().unfinished(wanted, all, AT_ONCE);
      for (Listed each : part) {
        each.due()
            .ifPresent(
                day ->
                    each.key()
                        .owner()
                        .organisation()
                        .ifPresent(
                            unit -> add(due, unit, new DueDays.Due(unit, day, day.toString()))));
      }
      after = part.isEmpty() ? after : Optional.of(part.getLast().id());
    } while (part.size() == AT_ONCE);
  }

  private static void add(Map<UUID, List<DueDays.Due>> due, UUID unit, DueDays.Due one) {
    due.computeIfAbsent(unit, none -> new ArrayList<>()).add(one);
  }

  private Map<UUID, List<DueDays.Due>> byReader(Map<UUID, List<DueDays.Due>> due) {
    Map<UUID, List<DueDays.Due>> readers = new TreeMap<>();
    due.forEach(
        (unit, some) ->
            inbox
                .having(UNIT, unit)
                .forEach(
                    reader ->
                        readers.computeIfAbsent(reader, none -> new ArrayList<>()).addAll(some)));
    return readers;
  }

  private boolean remind(UUID reader, List<DueDays.Due> due, DueDays days) {
    List<DueDays.Due> over = due.stream().filter(days::isOver).sorted().toList();
    List<DueDays.Due> soon = due.stream().filter(days::isSoon).sorted().toList();
    if (due.stream().noneMatch(days::isTold)) {
      return false;
    }
    boolean late = !over.isEmpty();
    List<DueDays.Due> first = late ? over : soon;
    Map<String, String> details = new TreeMap<>();
    details.put(NoticeWords.DUE, first.getFirst().text());
    if (late && !soon.isEmpty()) {
      details.put(NoticeWords.SOON, String.valueOf(soon.size()));
    }
    News news =
        new News(
            late ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON,
            Optional.empty(),
            Optional.empty(),
            Optional.of(first.getFirst().unit()),
            first.size(),
            details);
    return transactions.write(() -> inbox.tellOnce(news, reader, "DUE/" + days.today()));
  }
}
