package cn.jihe.review.urging;

import cn.jihe.text.ChinaTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * On which days somebody is reminded: so many days before the last day, then on the first day after
 * it and every week from then on. A day on which no server was running is made up for.
 *
 * @param gap how many days have passed since all were reminded last, from 1
 */
record DueDays(LocalDate today, long gap) {

  private static final Set<Long> BEFORE = Set.of(7L, 3L, 1L);
  private static final long SOON = 7;
  private static final long WEEK = 7;

  /**
   * Something that is due.
   *
   * @param last the last day on which it is in time
   * @param text the same, or the moment after which it is late
   */
  record Due(UUID unit, LocalDate last, String text) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return Comparator.comparing(Due::last).thenComparing(Due::unit).compare(this, other);
    }
  }

  /**
   * The same for a day.
   *
   * @param before when all were reminded last; empty: never
   */
  static DueDays since(Optional<LocalDate> before, LocalDate today) {
    long passed = before.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(1L);
    return new DueDays(today, Math.min(Math.max(passed, 1), WEEK));
  }

  /** The last day that ends before a moment, or with it. */
  static LocalDate last(Instant end) {
    return LocalDate.ofInstant(end.minusMillis(1), ChinaTime.ZONE);
  }

  private long left(Due due) {
    return ChronoUnit.DAYS.between(today, due.last());
  }

  boolean isOver(Due due) {
    return left(due) < 0;
  }

  boolean isSoon(Due due) {
    return left(due) >= 0 && left(due) <= SOON;
  }

  /** Whether it is a reason to tell somebody today. */
  boolean isTold(Due due) {
    return LongStream.range(0, gap).anyMatch(back -> isDay(left(due) + back));
  }

  private static boolean isDay(long left) {
    return left < 0 ? (-left - 1) % WEEK == 0 : BEFORE.contains(left);
  }
}
