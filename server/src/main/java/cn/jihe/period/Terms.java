package cn.jihe.period;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How forms of one kind and year of one organisation are taken and reviewed just now.
 *
 * @param code of the period; empty for the default one, which nobody has set up
 * @param state how far the period is
 * @param takes whether forms can be handed in now
 * @param levels 1: the department decides; 2: the bureau after it
 * @param endorsed 单位内部复核: whether the unit looks at a form before the department does
 * @param reasonsRequired whether each warning needs a reason
 * @param due the moment after which this organisation's forms are late; empty: none is
 */
public record Terms(
    Optional<String> code,
    PeriodState state,
    boolean takes,
    int levels,
    boolean endorsed,
    boolean reasonsRequired,
    Optional<Instant> due) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Of the default period. */
  public static final Terms DEFAULT =
      new Terms(Optional.empty(), PeriodState.OPEN, true, 1, false, false, Optional.empty());

  /** Whether what was handed in may be decided about. */
  public boolean open() {
    return state.isUnderWay();
  }

  /** 逾期 N 天: how many days after the deadline a moment is, begun ones counted; empty in time. */
  public Optional<Integer> daysLate(Instant moment) {
    return daysAfter(due, moment);
  }

  /** The same after any deadline. */
  static Optional<Integer> daysAfter(Optional<Instant> due, Instant moment) {
    return due.filter(end -> !moment.isBefore(end))
        .map(end -> (int) Duration.between(end, moment).dividedBy(DAY) + 1);
  }
}
