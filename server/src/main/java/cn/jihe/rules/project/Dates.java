package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import java.util.Optional;

/** The two dates of a declaration. */
public final class Dates {

  private Dates() {}

  static Optional<FieldValue.Day> day(Field field) {
    return field.value() instanceof FieldValue.Day day ? Optional.of(day) : Optional.empty();
  }

  /** Whether the end lies before the start, however an incomplete date is meant. */
  static boolean areReversed(Declaration form) {
    return day(form.startDate())
        .flatMap(start -> day(form.endDate()).map(end -> end.last().isBefore(start.first())))
        .orElse(false);
  }
}
