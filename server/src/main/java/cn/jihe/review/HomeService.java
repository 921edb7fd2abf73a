package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.database.Transactions;
import cn.jihe.form.name.ProjectName;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue;
import cn.jihe.ledger.ReviewQueue.Entry;
import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.period.ExpectedList.Line;
import cn.jihe.period.LineState;
import cn.jihe.period.OwnPeriod;
import cn.jihe.period.OwnPeriods;
import cn.jihe.period.Period;
import cn.jihe.period.PeriodDesk;
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
import java.util.stream.Stream;

/** What somebody's units have to do, by when, and what they have done. */
@Singleton
public final class HomeService {

  /** What its unit has to do something with. */
  private static final Set<VersionState> TO_DO =
      EnumSet.of(
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

  private static final Set<LineState> MISSING = EnumSet.of(LineState.MISSING, LineState.OVERDUE);

  /** More are no work of a day; the list of all projects has them. */
  private static final int MOST_TO_DO = 200;

  private static final int MOST_DONE = 50;

  private static final Comparator<Task> BY_DUE_THEN_STATE =
      Comparator.<Task, Instant>comparing(task -> task.due().orElse(Instant.MAX))
          .thenComparingInt(HomeService::urgency)
          .thenComparing(Task::project);

  private final QueueService dossiers;
  private final ReviewQueue queue;
  private final OwnPeriods periods;
  private final PeriodDesk desk;
  private final Transactions transactions;

  HomeService(
      QueueService dossiers,
      ReviewQueue queue,
      OwnPeriods periods,
      PeriodDesk desk,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.queue = queue;
    this.periods = periods;
    this.desk = desk;
    this.transactions = transactions;
  }

  /** Something to be done. */
  public sealed interface Task {
    /** The first moment after which it is late; empty: none is. */
    Optional<Instant> due();

    /** What it is about; blank for all that a unit has. */
    String project();

    /** With a dossier. */
    record Started(Item item, Optional<Instant> due) implements Task {
      @Override
      public String project() {
        return item.viewed().record().dossier().key().project().written();
      }
    }

    /** With what a period expects and nothing of which has come. */
    record Missing(Period period, Line line) implements Task {
      @Override
      public Optional<Instant> due() {
        return line.due();
      }

      @Override
      public String project() {
        return line.project().map(ProjectName::written).orElse("");
      }
    }
  }

  /**
   * All of it.
   *
   * @param periods those under way or to come that expect something
   * @param over those that are closed, the latest year first
   * @param toDo by their deadlines, then by state; no more than a page of dossiers
   * @param allToDo how many there are
   * @param done the last ones that were handed in
   * @param allDone how many there are
   */
  public record Home(
      List<OwnPeriod> periods,
      List<Period> over,
      List<Task> toDo,
      long allToDo,
      List<Item> done,
      long allDone) {
    public Home {
      periods = List.copyOf(periods);
      over = List.copyOf(over);
      toDo = List.copyOf(toDo);
      done = List.copyOf(done);
    }
  }

  /** As somebody sees it who hands in for units, or looks at forms of theirs. */
  public Home of(Caller caller) {
    Set<UUID> units = QueueService.units(caller);
    return transactions.read(
        () -> {
          Page<Entry> toDo = queue.own(units, TO_DO, Filter.ALL, new PageOf(0, MOST_TO_DO));
          Page<Entry> done = queue.own(units, HANDED_IN, Filter.ALL, new PageOf(0, MOST_DONE));
          List<OwnPeriod> own = periods.of(caller);
          List<Task> missing = own.stream().flatMap(HomeService::missing).toList();
          Stream<Task> started = dossiers.items(toDo.items(), caller).stream().map(this::started);
          return new Home(
              own,
              desk.list(caller).stream().filter(this::isOver).toList(),
              Stream.concat(started, missing.stream()).sorted(BY_DUE_THEN_STATE).toList(),
              toDo.total() + missing.size(),
              dossiers.items(done.items(), caller),
              done.total());
        });
  }

  private boolean isOver(Period period) {
    return period.state(desk.now()).isOver();
  }

  private static Stream<Task> missing(OwnPeriod own) {
    return own.state().isUnderWay()
        ? own.list().lines().stream()
            .filter(line -> MISSING.contains(line.state()) && line.dossiers().isEmpty())
            .map(line -> new Task.Missing(own.period(), line))
        : Stream.of();
  }

  /** How many forms were handed in for a period and stand. */
  public static long handedIn(OwnPeriod own) {
    return Stream.concat(
            own.list().lines().stream().flatMap(line -> line.dossiers().stream()),
            own.list().outside().stream().map(outside -> outside.dossier()))
        .filter(head -> HANDED_IN.contains(head.dossier().standing().state()))
        .count();
  }

  private Task started(Item item) {
    return new Task.Started(item, due(item).filter(end -> item.viewed().terms().takes()));
  }

  /** The moment until which something is expected: its own, or else that of its period. */
  private static Optional<Instant> due(Item item) {
    return item.viewed()
        .record()
        .dossier()
        .standing()
        .due()
        .map(day -> day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant())
        .or(() -> item.viewed().terms().due());
  }

  private static int urgency(Task task) {
    return switch (task) {
      case Task.Missing missing -> 2;
      case Task.Started started ->
          switch (started.item().viewed().record().dossier().standing().state()) {
            case RETURNED -> 0;
            case ATTEMPT -> 1;
            case WITHDRAWN -> 3;
            default -> 4;
          };
    };
  }
}
