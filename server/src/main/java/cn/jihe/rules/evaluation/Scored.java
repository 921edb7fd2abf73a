package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Quantity;
import cn.jihe.target.Shape;
import cn.jihe.target.Target;
import cn.jihe.target.result.Comparison;
import cn.jihe.words.Direction;
import cn.jihe.words.RowRoles;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An indicator whose weight, above 0, and score are both numbers.
 *
 * @param weight 分值
 * @param score 得分
 * @param year the form's
 */
record Scored(
    Indicator row, FieldValue.Amount weight, FieldValue.Amount score, Optional<Integer> year) {

  private static final Pattern COMPARES = Pattern.compile("[≥≤≧≦⩾⩽<>＜＞]");
  private static final Pattern CLAUSE = Pattern.compile("[,，;；。]");

  /** All such indicators of a form, but those that share their points with another. */
  static Stream<Scored> of(SelfEvaluation form) {
    RowRoles rows = RowRoles.of(form);
    return rows.indicators().stream()
        .filter(row -> !rows.sharesPoints(row))
        .flatMap(row -> of(row, form.year()).stream());
  }

  static Optional<Scored> of(Indicator row, Optional<Integer> year) {
    return row.weight()
        .amount()
        .filter(weight -> weight.value().signum() > 0)
        .flatMap(weight -> row.score().amount().map(score -> new Scored(row, weight, score, year)));
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
    return parameters
        .targets()
        .classes()
        .compare(row.name(), row.wanted(), row.reached())
        .orElseGet(() -> ofNumbers(parameters));
  }

  private Comparison ofNumbers(Parameters parameters) {
    Target reached = reached(parameters);
    boolean lessIsBetter = isLessBetter(parameters);
    Comparison found = Comparison.of(row.wanted(), reached, lessIsBetter, year);
    // 30天, 20万元 and a 浓度 are met upward or downward, when the name does not tell which way.
    boolean eitherWay =
        found == Comparison.MISSED
            && direction(parameters) == Direction.UNKNOWN
            && Comparison.of(row.wanted(), reached, !lessIsBetter, year) == Comparison.MET
            && (parameters.directions().isTimeOrMoney(unit())
                || parameters.targets().names().isUnclear(row.name()));
    return eitherWay ? Comparison.OPEN : found;
  }

  /** What was reached, without 实际完成 and the like before the number or a clause behind it. */
  Target reached(Parameters parameters) {
    Target reached = row.reached();
    if (reached.shape() != Shape.SENTENCE || reached.rough().isPresent()) {
      return reached;
    }
    Target bare = Target.read(parameters.targets().results().withoutReached(row.actual().text()));
    if (bare.shape() != Shape.SENTENCE || bare.quantities().size() != 1) {
      return bare;
    }
    Matcher clause = CLAUSE.matcher(bare.text());
    return clause.find() ? Target.read(bare.text().substring(0, clause.start())) : bare;
  }

  boolean isLessBetter(Parameters parameters) {
    return direction(parameters) == Direction.LESS_IS_BETTER;
  }

  /** Whether both are numbers, dates or known classes, and yet nobody can hold them together. */
  boolean isIncomparable(Parameters parameters) {
    return comparison(parameters) == Comparison.UNKNOWN
        && isMeasured(row.target(), row.wanted(), parameters)
        && isMeasured(row.actual(), row.reached(), parameters);
  }

  /** Of what is malformed, or a bound in place of a result, other rules speak. */
  private boolean isMeasured(Field field, Target value, Parameters parameters) {
    boolean spokenOf =
        value.shape() == Shape.MALFORMED
            || (value.equals(row.reached()) && COMPARES.matcher(value.text()).find());
    return field.isFilled()
        && !field.isUnreadable()
        && !spokenOf
        && (value.hasNumber() || parameters.targets().classes().isClass(row.name(), value));
  }

  /** Which way the indicator is better by its name. */
  Direction direction(Parameters parameters) {
    return parameters.directions().of(row.name(), unit());
  }

  private String unit() {
    return row.wanted().quantity().map(Quantity::unit).orElse("");
  }
}
