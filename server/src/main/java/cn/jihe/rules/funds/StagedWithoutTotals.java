package cn.jihe.rules.funds;

import cn.jihe.form.Declaration;
import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.rule.DeclarationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.text.Wording;
import java.util.stream.Stream;

/** A project of several years does not say what it costs or wants as a whole. */
public final class StagedWithoutTotals implements DeclarationRule {

  private static final String STAGED = "阶段性";
  private static final String NOT_STAGED = "非阶段性";

  @Override
  public String code() {
    return "M14";
  }

  @Override
  public Outcome check(Declaration form, Parameters parameters) {
    String nature = Wording.plain(form.projectNature().text());
    boolean isStaged = nature.contains(STAGED) && !nature.contains(NOT_STAGED);
    if (!isStaged && !spansYears(form)) {
      return Outcome.PASSED;
    }
    String why =
        isStaged
            ? form.projectNature().text()
            : form.startDate().text() + " — " + form.endDate().text();
    return Outcome.of(
        Stream.of(
                violations(form, form.funds().total(), "total", isZero(form.funds().total()), why),
                violations(form, form.overallGoal(), "goal", false, why))
            .flatMap(each -> each));
  }

  private static Stream<Violation> violations(
      Declaration form, Field field, String message, boolean isLeftAtZero, String why) {
    return field.isBlank() || isLeftAtZero
        ? Stream.of(Violation.at(form, field).withMessage(message).with("why", why))
        : Stream.of();
  }

  /** 0.00 is what the system prints into a block that nobody filled. */
  private static boolean isZero(Field total) {
    return total.number().filter(number -> number.signum() == 0).isPresent();
  }

  private static boolean spansYears(Declaration form) {
    return form.startDate().value() instanceof FieldValue.Day start
        && form.endDate().value() instanceof FieldValue.Day end
        && start.last().getYear() < end.first().getYear();
  }
}
