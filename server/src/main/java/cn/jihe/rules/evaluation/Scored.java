package cn.jihe.rules.evaluation;

import cn.jihe.form.FieldValue;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Comparison;
import cn.jihe.target.Quantity;
import cn.jihe.words.Direction;
import cn.jihe.words.RowRoles;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An indicator whose weight, above 0, and score are both numbers.
 *
 * @param weight 分值
 * @param score 得分
 */
record Scored(Indicator row, FieldValue.Amount weight, FieldValue.Amount score) {

  /** All such indicators of a form, but those that share their points with another. */
  static Stream<Scored> of(SelfEvaluation form) {
    RowRoles rows = RowRoles.of(form);
    return rows.indicators().stream()
        .filter(row -> !rows.sharesPoints(row))
        .flatMap(row -> of(row).stream());
  }

  static Optional<Scored> of(Indicator row) {
    return row.weight()
        .amount()
        .filter(weight -> weight.value().signum() > 0)
        .flatMap(weight -> row.score().amount().map(score -> new Scored(row, weight, score)));
  }

  /** The full score was given, by the exact values or by what the cells show. */
  boolean isFull() {
    return score.value().compareTo(weight.value()) == 0
        || score.shown().compareTo(weight.shown()) == 0;
  }

  /** From 0 to the weight. */
  boolean isWithin() {
    boolean below = score.value().compareTo(weight.value()) <= 0 || isFull();
    return below && score.value().signum() >= 0;
  }

  /** Less than the full score was given, and the cells show it. */
  boolean isDeducted() {
    return score.value().compareTo(weight.value()) < 0 && !isFull();
  }

  /** How the actual value compares with the target. */
  Comparison comparison(Parameters parameters) {
    if (row.target().isUnreadable() || row.actual().isUnreadable()) {
      return Comparison.UNKNOWN;
    }
    boolean lessIsBetter = direction(parameters) == Direction.LESS_IS_BETTER;
    return Comparison.of(row.wanted(), row.reached(), lessIsBetter);
  }

  /** Which way the indicator is better by its name. */
  Direction direction(Parameters parameters) {
    String unit = row.wanted().quantity().map(Quantity::unit).orElse("");
    return parameters.directions().of(row.name(), unit);
  }
}
