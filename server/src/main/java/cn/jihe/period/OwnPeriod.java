package cn.jihe.period;

import cn.jihe.period.ExpectedList.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A period that is under way or to come, as it concerns somebody's own units.
 *
 * @param state how far it is
 * @param list what is expected of these units, with what of theirs is on no line
 */
public record OwnPeriod(PeriodState state, ExpectedList list) {

  public Period period() {
    return list.period();
  }

  /** What units are told; empty when there is nothing. */
  public Optional<String> notice() {
    return period().notice();
  }

  /** 未报: what has still to be handed in, or handed in again; the earliest deadline first. */
  public List<Line> open() {
    return list.lines().stream()
        .filter(line -> line.state().isOpen())
        .sorted(Comparator.comparing(line -> line.due().orElse(Instant.MAX)))
        .toList();
  }

  /** Until when the first of it is expected, else what the period says; empty: no deadline. */
  public Optional<Instant> due() {
    return open().stream()
        .flatMap(line -> line.due().stream())
        .findFirst()
        .or(() -> open().isEmpty() ? period().due() : Optional.empty());
  }

  /** n: of how many lines something was handed in. */
  public int handedIn() {
    return list.handedIn();
  }

  /** m: of how many lines something is expected. */
  public int expected() {
    return list.expected();
  }
}
