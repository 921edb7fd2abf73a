package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Fix;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import cn.jihe.words.GradeScale;
import cn.jihe.words.GradeScale.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The grade is not the one that the total earns: the printed total, or the sum where it is blank.
 */
public final class GradeNotOfTotal implements EvaluationRule {

  @Override
  public String code() {
    return "S80";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    Points points = Points.of(form, parameters);
    Sum scores = points.scores();
    Field total = form.totalScore();
    Optional<Field> unreadable =
        Stream.of(form.grade(), total)
            .filter(Field::isUnreadable)
            .findFirst()
            .or(() -> total.isFilled() ? Optional.empty() : scores.unreadable());
    if (unreadable.isPresent()) {
      return Outcome.unreadable(unreadable.get());
    }
    Optional<FieldValue.Amount> earned = total.amount().or(() -> sum(points));
    if (!form.grade().isFilled() || earned.isEmpty()) {
      return Outcome.PASSED;
    }
    return parameters
        .thresholds()
        .scaleOf(form.grade().text())
        .map(scale -> judge(form, scale, earned.get(), scores, parameters))
        .orElse(new Outcome.NotChecked("gradeUnknown"));
  }

  private static Optional<FieldValue.Amount> sum(Points points) {
    Sum scores = points.scores();
    return scores.isGiven() && points.allScored() && !points.executionUnclear()
        ? Optional.of(new FieldValue.Amount("", scores.exact(), scores.shown()))
        : Optional.empty();
  }

  private static Outcome judge(
      SelfEvaluation form,
      GradeScale scale,
      FieldValue.Amount total,
      Sum scores,
      Parameters parameters) {
    Grade given = scale.named(form.grade().text()).orElseThrow();
    Grade due = scale.of(total.shown());
    if (given.equals(due) || given.equals(scale.of(total.value()))) {
      return Outcome.PASSED;
    }
    String right = due.words().getFirst();
    Violation violation =
        banded(Violation.at(form, form.grade()), scale, due).with("total", total.shown());
    // A total that is itself wrong may yet change, and the grade with it.
    boolean isCertain = scores.agreesWith(total, parameters.thresholds().scoreTolerance());
    if (!isCertain) {
      return Outcome.of(violation);
    }
    List<Field> figures = new ArrayList<>(Points.of(form, parameters).all());
    figures.add(form.totalScore());
    return Outcome.of(violation.withFix(new Fix(right, true).computedFrom(figures)));
  }

  private static Violation banded(Violation violation, GradeScale scale, Grade due) {
    Violation named =
        violation.with("due", due.words().getFirst()).with("from", due.from()).withMessage("best");
    return scale
        .below(due)
        .map(to -> named.with("to", to).withMessage(scale.isLowest(due) ? "lowest" : "between"))
        .orElse(named);
  }
}
