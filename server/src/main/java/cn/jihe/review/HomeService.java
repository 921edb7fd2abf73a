package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue;
import cn.jihe.ledger.ReviewQueue.Entry;
import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.UnitPeriods;
import cn.jihe.period.UnitPeriods.Held;
import cn.jihe.review.QueueService.Item;
import cn.jihe.text.ChinaTime;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody's units have to do, by when, and what they have done. */
@Singleton
public final class HomeService {

  /** What its unit has to do something with, in the order of its urgency. */
  private static final List<VersionState> TO_DO =
      List.of(
          VersionState.RETURNED,
          VersionState.ATTEMPT,
          VersionState.WITHDRAWN,
          VersionState.PREPARED);

  private static final Set<VersionState> HANDED_IN =
      EnumSet.of(
          VersionState.SUBMITTED,
          VersionState.REFERRED,
          VersionState.ACCEPTED,
          VersionState.PUBLISHED);

  /** More are no work of a day; the list of all projects has them. */
  private static final int MOST_TO_DO = 200;

  private static final int MOST_DONE = 50;

  /** Only how many there are is asked for. */
  private static final PageOf COUNTED = new PageOf(0, 1);

  private static final Comparator<Item> BY_DUE_THEN_STATE =
      Comparator.<Item, Instant>comparing(item -> due(item).orElse(Instant.MAX))
          .thenComparing(item -> TO_DO.indexOf(state(item)))
          .thenComparing(item -> item.viewed().record().dossier().key().project().written());

  private final QueueService dossiers;
  private final ReviewQueue queue;
  private final UnitPeriods periods;
  private final Transactions transactions;

  HomeService(
      QueueService dossiers, ReviewQueue queue, UnitPeriods periods, Transactions transactions) {
    this.dossiers = dossiers;
    this.queue = queue;
    this.periods = periods;
    this.transactions = transactions;
  }

  /**
   * A period with how far the units are.
   *
   * @param handedIn how many of their forms have been handed in for it, and stand
   */
  public record Progress(Held held, long handedIn) {}

  /**
   * All of it.
   *
   * @param toDo by their deadlines, then by state; no more than a page of them
   * @param allToDo how many there are
   * @param done the last ones that were handed in
   * @param allDone how many there are
   */
  public record Home(
      List<Progress> periods, List<Item> toDo, long allToDo, List<Item> done, long allDone) {
    public Home {
      periods = List.copyOf(periods);
      toDo = List.copyOf(toDo);
      done = List.copyOf(done);
    }
  }

  /** As somebody sees it who hands in for units, or looks at forms of theirs. */
  public Home of(Caller caller) {
    Set<UUID> units = QueueService.units(caller);
    return transactions.read(
        () -> {
          Page<Entry> toDo =
              queue.own(units, EnumSet.copyOf(TO_DO), Filter.ALL, new PageOf(0, MOST_TO_DO));
          Page<Entry> done = queue.own(units, HANDED_IN, Filter.ALL, new PageOf(0, MOST_DONE));
          return new Home(
              periods.of(units).stream().map(this::progress).toList(),
              dossiers.items(toDo.items(), caller).stream().sorted(BY_DUE_THEN_STATE).toList(),
              toDo.total(),
              dossiers.items(done.items(), caller),
              done.total());
        });
  }

  private Progress progress(Held held) {
    if (!held.state().isUnderWay()) {
      return new Progress(held, 0);
    }
    Filter filter = of(held.period().kind(), held.period().year());
    return new Progress(held, queue.own(held.units(), HANDED_IN, filter, COUNTED).total());
  }

  private static Filter of(FormKind kind, int year) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(kind),
        Optional.of(year),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The moment until which something is expected: its own, or else that of its period. */
  public static Optional<Instant> due(Item item) {
    Dossier dossier = item.viewed().record().dossier();
    return dossier
        .standing()
        .due()
        .map(day -> day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant())
        .or(() -> item.viewed().terms().due());
  }

  private static VersionState state(Item item) {
    return item.viewed().record().dossier().standing().state();
  }
}
