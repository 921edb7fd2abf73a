package cn.jihe.rules.evaluation;

import cn.jihe.form.FieldPath;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Parameters;
import cn.jihe.target.Comparator;
import cn.jihe.target.Quantity;
import cn.jihe.target.result.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The points that an indicator has earned by its target, its result and its weight.
 *
 * @param least in the reading that earns least
 * @param most in the one that earns most; the same but for rough values
 */
public record DuePoints(BigDecimal least, BigDecimal most) {

  private static final int DECIMALS = 2;

  /**
   * The points due for each indicator of a form by the path of its score: all of them where the
   * target was met, a share where it was missed. Those where nothing follows are not there, such as
   * sentences, and those that share their points with others.
   */
  public static Map<FieldPath, DuePoints> of(SelfEvaluation form, Parameters parameters) {
    Map<FieldPath, DuePoints> due = new HashMap<>();
    Scored.of(form)
        .forEach(
            scored ->
                earned(scored, parameters)
                    .ifPresent(points -> due.put(scored.row().score().path(), points)));
    return due;
  }

  /** How much of its target an indicator has reached; empty where both are no such numbers. */
  public static Optional<Share> reached(
      Indicator row, Optional<Integer> year, Parameters parameters) {
    return row.target().isUnreadable() || row.actual().isUnreadable()
        ? Optional.empty()
        : Scored.of(row, year)
            .flatMap(
                scored ->
                    Share.of(
                        row.wanted(),
                        scored.reached(parameters),
                        isLessBetter(scored, row.wanted().quantity(), parameters)));
  }

  private static Optional<DuePoints> earned(Scored scored, Parameters parameters) {
    return switch (scored.comparison(parameters)) {
      case MET -> {
        BigDecimal all = scored.weight().value().setScale(DECIMALS, RoundingMode.HALF_UP);
        yield Optional.of(new DuePoints(all, all));
      }
      case MISSED -> missed(scored, parameters);
      case OPEN, UNKNOWN -> Optional.empty();
    };
  }

  /**
   * Of a target that was missed: actual ÷ target × weight; where less is better (2 − actual ÷
   * target) × weight. Empty for what has no proportion, such as dates and classes.
   */
  static Optional<DuePoints> missed(Scored scored, Parameters parameters) {
    Optional<Quantity> wanted = scored.row().wanted().quantity();
    if (wanted.filter(target -> target.number().signum() == 0).isPresent()
        && wanted.get().upper().isEmpty()) {
      BigDecimal nothing = BigDecimal.ZERO.setScale(DECIMALS);
      return Optional.of(new DuePoints(nothing, nothing));
    }
    boolean less = isLessBetter(scored, wanted, parameters);
    BigDecimal weight = scored.weight().value();
    return Share.of(scored.row().wanted(), scored.reached(parameters), less)
        .map(
            share ->
                less
                    ? new DuePoints(
                        points(BigDecimal.TWO.subtract(share.high()), weight),
                        points(BigDecimal.TWO.subtract(share.low()), weight))
                    : new DuePoints(points(share.low(), weight), points(share.high(), weight)));
  }

  private static BigDecimal points(BigDecimal share, BigDecimal weight) {
    return share
        .multiply(weight)
        .max(BigDecimal.ZERO)
        .min(weight)
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static boolean isLessBetter(
      Scored scored, Optional<Quantity> wanted, Parameters parameters) {
    Optional<Comparator> comparator = wanted.flatMap(Quantity::comparator);
    return comparator.filter(Comparator::isUpperBound).isPresent()
        || (comparator.filter(Comparator::isLowerBound).isEmpty()
            && scored.isLessBetter(parameters));
  }
}
