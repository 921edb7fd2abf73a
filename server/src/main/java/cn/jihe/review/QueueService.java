package cn.jihe.review;

import cn.jihe.account.Caller;
import cn.jihe.account.Right;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue;
import cn.jihe.ledger.ReviewQueue.Entry;
import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.ledger.ReviewQueue.Mark;
import cn.jihe.ledger.ReviewQueue.Reader;
import cn.jihe.ledger.ReviewQueue.Tab;
import cn.jihe.review.DecisionService.Viewed;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What waits for somebody's decision, and what somebody's units have. */
@Singleton
public final class QueueService {

  private final ReviewQueue queue;
  private final DecisionService decisions;
  private final Transactions transactions;

  QueueService(ReviewQueue queue, DecisionService decisions, Transactions transactions) {
    this.queue = queue;
    this.decisions = decisions;
    this.transactions = transactions;
  }

  /**
   * One dossier of a list.
   *
   * @param viewed as the reader of the list sees it; of its versions with one only
   */
  public record Item(Entry entry, Viewed viewed) {}

  /**
   * A part of a list.
   *
   * @param total how many the whole list has
   * @param next where it goes on; empty at its end
   */
  public record Items(List<Item> items, long total, Optional<Mark> next) {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A part of a tab; of nobody who decides about nothing. */
  public Items list(Tab tab, Filter filter, Optional<Mark> after, PageOf part, Caller caller) {
    Reader reader = reader(caller);
    return transactions.read(
        () -> {
          ReviewQueue.Part found = queue.list(tab, filter, reader, after, part);
          return new Items(
              items(found.items(), caller), queue.count(tab, filter, reader), found.next());
        });
  }

  /** What waits behind a dossier, else what waits longest; empty when nothing else does. */
  public Optional<UUID> next(DossierRecord record, Caller caller) {
    Reader reader = reader(caller);
    UUID here = record.dossier().id();
    return transactions.read(
        () ->
            record
                .shown()
                .map(version -> Mark.of(record.dossier(), version))
                .flatMap(mark -> first(reader, Optional.of(mark), here))
                .or(() -> first(reader, Optional.empty(), here)));
  }

  private Optional<UUID> first(Reader reader, Optional<Mark> after, UUID butFor) {
    return queue.list(Tab.WAITING, Filter.ALL, reader, after, new PageOf(0, 2)).items().stream()
        .map(entry -> entry.record().dossier().id())
        .filter(id -> !id.equals(butFor))
        .findFirst();
  }

  /** How many there are in each tab. */
  public Map<Tab, Long> counts(Filter filter, Caller caller) {
    Reader reader = reader(caller);
    Map<Tab, Long> counts = new EnumMap<>(Tab.class);
    transactions.read(
        () -> {
          for (Tab tab : Tab.values()) {
            counts.put(tab, queue.count(tab, filter, reader));
          }
          return counts;
        });
    return counts;
  }

  /** The dossiers of the units that the caller hands in for, or looks at forms of. */
  public Items own(Filter filter, PageOf part, Caller caller) {
    Set<UUID> units = units(caller);
    return transactions.read(
        () -> {
          Page<Entry> page = queue.own(units, filter, part);
          return new Items(items(page.items(), caller), page.total(), Optional.empty());
        });
  }

  /** The roots of those units. */
  static Set<UUID> units(Caller caller) {
    Set<UUID> units = new HashSet<>(caller.organisations(Right.SUBMIT));
    units.addAll(caller.organisations(Right.ENDORSE));
    units.retainAll(caller.scope().whole());
    return units;
  }

  /** As the reader of a list sees what was found in its scope. */
  List<Item> items(List<Entry> entries, Caller caller) {
    return entries.stream()
        .map(entry -> new Item(entry, decisions.viewed(entry.record(), caller)))
        .toList();
  }

  private static Reader reader(Caller caller) {
    return new Reader(
        caller.account(),
        caller.organisations(Right.ENDORSE),
        caller.organisations(Right.DECIDE),
        caller.organisations(Right.APPROVE),
        caller.scope());
  }
}
