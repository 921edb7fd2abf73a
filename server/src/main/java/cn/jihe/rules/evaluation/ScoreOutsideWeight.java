package cn.jihe.rules.evaluation;

import cn.jihe.form.FieldValue;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.words.RowRoles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An indicator's score is above its weight, below 0 or blank, or its weight is 0, below or blank.
 */
public final class ScoreOutsideWeight implements EvaluationRule {

  @Override
  public String code() {
    return "S68";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    // A cell that is merged down over its rows is one cell.
    Set<String> said = new HashSet<>();
    return Outcome.of(
        RowRoles.of(form).withPoints().stream()
            .flatMap(row -> judge(form, row))
            .filter(found -> said.add(found.cell() + found.message())));
  }

  private static Stream<Violation> judge(SelfEvaluation form, Indicator row) {
    List<Violation> violations = new ArrayList<>();
    Optional<FieldValue.Amount> weight = row.weight().amount();
    Optional<FieldValue.Amount> score = row.score().amount();
    if (row.weight().isBlank()) {
      violations.add(Violation.at(form, row.weight()).withMessage("noWeight"));
    }
    weight
        .filter(points -> points.value().signum() <= 0)
        .ifPresent(
            points ->
                violations.add(Violation.at(form, row.weight()).withMessage("weightNotPositive")));
    if (row.score().isBlank()) {
      violations.add(Violation.at(form, row.score()).withMessage("noScore"));
    }
    score
        .filter(points -> points.value().signum() < 0)
        .ifPresent(
            points -> violations.add(Violation.at(form, row.score()).withMessage("negative")));
    weight
        .filter(points -> points.value().signum() > 0)
        .filter(points -> score.filter(given -> exceeds(given, points)).isPresent())
        .ifPresent(
            points ->
                violations.add(
                    Violation.at(form, row.score())
                        .withMessage("above")
                        .with("weight", points.shown())));
    return violations.stream().map(one -> one.doubting(List.of(row.weight(), row.score())));
  }

  private static boolean exceeds(FieldValue.Amount score, FieldValue.Amount weight) {
    return score.value().compareTo(weight.value()) > 0
        && score.shown().compareTo(weight.shown()) > 0;
  }
}
