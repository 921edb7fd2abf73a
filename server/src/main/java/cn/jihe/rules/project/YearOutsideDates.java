package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import java.util.Optional;
import java.util.stream.Stream;

/** The form's year lies before its start or after its end. Said at the date that excludes it. */
public final class YearOutsideDates implements DeclarationRule {

  @Override
  public String code() {
    return "H02";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    if (form.year().isEmpty() || Dates.areReversed(form)) {
      return Outcome.PASSED;
    }
    int year = form.year().get();
    return Outcome.of(
        Stream.concat(
            day(form.startDate())
                .filter(start -> year < start.first().getYear())
                .map(start -> violation(form, form.startDate(), "early", year))
                .stream(),
            day(form.endDate())
                .filter(end -> year > end.last().getYear())
                .map(end -> violation(form, form.endDate(), "late", year))
                .stream()));
  }

  private static Optional<FieldValue.Day> day(Field field) {
    return Dates.day(field);
  }

  private static Violation violation(Declaration form, Field date, String message, int year) {
    return Violation.at(form, date).withMessage(message).with("year", year);
  }
}
