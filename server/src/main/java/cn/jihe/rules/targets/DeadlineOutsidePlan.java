package cn.jihe.rules.targets;

import cn.jihe.form.Declaration;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Severity;
import cn.jihe.rule.Violation;
import cn.jihe.target.Deadline;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.words.MeasureNames;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A deadline after the project's end, without a year, or on a day that does not exist. */
public final class DeadlineOutsidePlan implements FormRule {

  private static final Pattern NAMES_YEAR = Pattern.compile("20\\d{2}年");

  @Override
  public String code() {
    return "T59";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    MeasureNames names = subject.parameters().targets().names();
    return Targets.judge(form, (row, target) -> judge(form, row, target, names));
  }

  private static Optional<Violation> judge(
      Form form, Indicator row, Target target, MeasureNames names) {
    boolean deadline =
        target.shape() == Shape.DATE
            || (target.shape() == Shape.SENTENCE && names.isDeadline(target.text()));
    if (!deadline || names.isRecurring(target.text())) {
      return Optional.empty();
    }
    Violation violation = Targets.violation(form, row);
    if (target.dates().stream().anyMatch(date -> !date.exists())) {
      return Optional.of(violation.withMessage("noDate").as(Severity.ERROR));
    }
    boolean yearKnown =
        form.year().isPresent()
            || NAMES_YEAR.matcher(row.name()).find()
            || target.dates().stream().anyMatch(date -> date.year().isPresent());
    if (!yearKnown && target.dates().stream().anyMatch(date -> date.month().isPresent())) {
      return Optional.of(violation.withMessage("noYear"));
    }
    boolean period = names.isPeriod(row.name()) || names.isPeriod(target.text());
    return planned(form)
        .filter(
            end ->
                !period
                    && target.dates().stream()
                        .map(date -> form.year().map(date::in).orElse(date))
                        .anyMatch(date -> isAfter(date, end.last())))
        .map(end -> violation.withMessage("late").with("end", end.text()));
  }

  private static Optional<FieldValue.Day> planned(Form form) {
    return form instanceof Declaration declaration
            && declaration.endDate().value() instanceof FieldValue.Day day
        ? Optional.of(day)
        : Optional.empty();
  }

  /** By its earliest day: 12月 may still be before 15 December. A bare year is no deadline. */
  private static boolean isAfter(Deadline date, LocalDate end) {
    if (date.isBareYear()) {
      return false;
    }
    return date.last()
        .map(last -> date.day().isPresent() ? last : last.withDayOfMonth(1))
        .filter(first -> first.isAfter(end))
        .isPresent();
  }
}
