package cn.jihe.period;

import cn.jihe.account.Organisations;
import cn.jihe.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The periods that hold for some units. */
@Singleton
public class UnitPeriods {

  private final PeriodStore store;
  private final Organisations organisations;
  private final Transactions transactions;
  private final Clock clock;

  UnitPeriods(
      PeriodStore store, Organisations organisations, Transactions transactions, Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A period that holds for one of them.
   *
   * @param due the first moment after which forms of theirs are late; empty: none is
   * @param extended whether that is another than the period's own
   * @param units the roots of those that it holds for
   */
  public record Held(
      Period period,
      PeriodState state,
      Optional<Instant> due,
      boolean extended,
      Set<UUID> units) {
    public Held {
      units = Set.copyOf(units);
    }
  }

  /**
   * Those that hold for units or for some below them, the latest year first. What is overruled by a
   * nearer one is none of them.
   */
  public List<Held> of(Set<UUID> units) {
    Instant now = clock.instant();
    return transactions.read(
        () ->
            store.concerning(units).stream()
                .map(period -> held(period, holdsFor(period, units), now))
                .filter(held -> !held.units().isEmpty())
                .toList());
  }

  private Set<UUID> holdsFor(Period period, Set<UUID> units) {
    return Collections.disjoint(organisations.above(period.organisation()), units)
        ? units.stream()
            .filter(unit -> isNearest(period, unit))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of(period.organisation());
  }

  private boolean isNearest(Period period, UUID unit) {
    return store
        .nearest(period.kind(), period.year(), unit)
        .filter(nearest -> nearest.id().equals(period.id()))
        .isPresent();
  }

  private Held held(Period period, Set<UUID> units, Instant now) {
    Optional<Instant> due =
        units.stream()
            .map(unit -> store.extended(period.id(), unit).or(period::due))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return new Held(period, period.state(now), due, !due.equals(period.due()), units);
  }
}
