package cn.jihe.rules.project;

import cn.jihe.form.Declaration;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Indicator;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.words.Level2;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** The goals go on after 计划完成日期, or an indicator's period is longer than the dates leave. */
public final class MultiYearDatedOneYear implements DeclarationRule {

  @Override
  public String code() {
    return "H04";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    Optional<FieldValue.Day> end = Dates.day(form.endDate());
    if (end.isEmpty() || Dates.areReversed(form)) {
      return Outcome.PASSED;
    }
    return Outcome.of(
        Stream.concat(
            later(form, end.get(), parameters).stream(),
            Dates.day(form.startDate()).stream()
                .flatMap(start -> tooLong(form, start, end.get(), parameters))));
  }

  private static Optional<Violation> later(
      Declaration form, FieldValue.Day end, Parameters parameters) {
    LaterYears later = new LaterYears(parameters.head().later());
    int last = end.last().getYear();
    return Stream.of(form.annualGoal(), form.overallGoal())
        .flatMap(goal -> later.planned(goal.text(), last).stream())
        .findFirst()
        .map(
            plan ->
                Violation.at(form, form.endDate())
                    .withMessage("goal")
                    .with("year", plan.year())
                    .with("plan", plan.words()));
  }

  private static Stream<Violation> tooLong(
      Declaration form, FieldValue.Day start, FieldValue.Day end, Parameters parameters) {
    BigDecimal span = months(start.first(), end.last());
    return form.indicators().stream()
        .filter(row -> isPeriod(row, parameters))
        .filter(
            row -> months(row, parameters).filter(asked -> asked.compareTo(span) > 0).isPresent())
        .map(
            row ->
                Violation.at(form, row.target())
                    .withMessage("period")
                    .with("name", row.name())
                    .with("start", form.startDate().text())
                    .with("end", form.endDate().text())
                    .with("months", span));
  }

  private static boolean isPeriod(Indicator row, Parameters parameters) {
    return parameters.levels().kind(row).filter(Level2.TIMELINESS::equals).isPresent()
        && parameters.head().period().isIn(row.name());
  }

  /** How many months a target asks for; empty when it is no time of months or years. */
  private static Optional<BigDecimal> months(Indicator row, Parameters parameters) {
    return row.wanted()
        .quantity()
        .flatMap(
            quantity ->
                Optional.ofNullable(parameters.head().months().get(quantity.unit()))
                    .map(BigDecimal::valueOf)
                    .map(quantity.upper().orElse(quantity.number())::multiply));
  }

  /** Begun months count whole: who takes the rest of a month is not late. */
  private static BigDecimal months(LocalDate first, LocalDate last) {
    LocalDate behind = last.plusDays(1);
    long whole = ChronoUnit.MONTHS.between(first, behind);
    boolean more = first.plusMonths(whole).isBefore(behind);
    return BigDecimal.valueOf(whole + (more ? 1 : 0)).setScale(0, RoundingMode.UNNECESSARY);
  }
}
