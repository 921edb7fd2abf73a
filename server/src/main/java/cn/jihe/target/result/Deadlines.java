package cn.jihe.target.result;

import cn.jihe.target.Deadline;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Compares the days on which something was done with the deadline that was set for it. */
final class Deadlines {

  private Deadlines() {}

  /**
   * Met by dates that all lie before the deadline's end, missed by dates that all lie behind it:
   * 12月底 may be its last day, and 12月 its first.
   */
  static Comparison compare(Target target, Target actual, Optional<Integer> year) {
    if (!isDeadline(target) || !isDone(actual)) {
      return Comparison.UNKNOWN;
    }
    if (target.setsEarliest()) {
      return isLater(target, actual, year) ? Comparison.MET : Comparison.UNKNOWN;
    }
    Optional<LocalDate> deadline = inYear(target.dates().getLast(), year).last();
    List<Deadline> done = actual.dates().stream().map(date -> inYear(date, year)).toList();
    if (deadline.isEmpty() || done.stream().anyMatch(date -> date.last().isEmpty())) {
      return Comparison.UNKNOWN;
    }
    LocalDate end = deadline.get();
    if (done.stream().allMatch(date -> !date.last().orElseThrow().isAfter(end))) {
      return Comparison.MET;
    }
    return done.stream().allMatch(date -> date.first().orElseThrow().isAfter(end))
        ? Comparison.MISSED
        : Comparison.OPEN;
  }

  /** Whether all lies on the day or behind it: 2025年3月1日后. An earlier one may be good, too. */
  private static boolean isLater(Target target, Target actual, Optional<Integer> year) {
    Optional<LocalDate> earliest = inYear(target.dates().getFirst(), year).first();
    return earliest.isPresent()
        && actual.dates().stream()
            .map(date -> inYear(date, year).first())
            .allMatch(first -> first.filter(day -> !day.isBefore(earliest.get())).isPresent());
  }

  private static Deadline inYear(Deadline date, Optional<Integer> year) {
    return year.map(date::in).orElse(date);
  }

  /** A date, or one in a sentence that asks for no number besides. */
  private static boolean isDeadline(Target target) {
    boolean sentence =
        target.shape() == Shape.SENTENCE
            && target.quantities().isEmpty()
            && target.dates().size() == 1
            && !target.dates().getFirst().isBareYear();
    return (target.shape() == Shape.DATE || sentence) && !target.dates().isEmpty();
  }

  private static boolean isDone(Target actual) {
    return (actual.shape() == Shape.DATE || actual.shape() == Shape.SENTENCE)
        && !actual.dates().isEmpty();
  }
}
