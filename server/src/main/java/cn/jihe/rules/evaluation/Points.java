package cn.jihe.rules.evaluation;

import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rules.figures.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The points of a self-evaluation: those of 年度资金总额 and of the indicators. */
final class Points {

  private Points() {}

  static Sum weights(SelfEvaluation form) {
    return sum(form, FundRow::weight, Indicator::weight);
  }

  static Sum scores(SelfEvaluation form) {
    return sum(form, FundRow::score, Indicator::score);
  }

  /**
   * Whether the form has no cell at all for these points of 年度资金总额, as forms whose fund table has
   * neither 分值 nor 得分: what belongs to execution is then unknown, and no sum can be held against
   * it.
   */
  static boolean executionUnknown(SelfEvaluation form, Function<FundRow, Field> ofFunds) {
    return form.funds().total().map(ofFunds).filter(Field::isPresent).isEmpty();
  }

  private static Sum sum(
      SelfEvaluation form, Function<FundRow, Field> ofFunds, Function<Indicator, Field> ofRow) {
    List<Field> points = new ArrayList<>(form.indicators().size() + 1);
    form.funds().total().map(ofFunds).ifPresent(points::add);
    form.indicators().forEach(row -> points.add(ofRow.apply(row)));
    return new Sum(points);
  }

  /** Whether a score stands wherever there is a weight. */
  static boolean allScored(SelfEvaluation form) {
    Optional<FundRow> total = form.funds().total();
    if (total.isPresent() && !isScored(total.get().weight(), total.get().score())) {
      return false;
    }
    for (Indicator row : form.indicators()) {
      if (!isScored(row.weight(), row.score())) {
        return false;
      }
    }
    return true;
  }

  /** Whether no indicator's score is negative or above its weight. */
  static boolean allWithin(SelfEvaluation form) {
    return form.indicators().stream()
        .flatMap(row -> Scored.of(row, form.year()).stream())
        .allMatch(Scored::isWithin);
  }

  private static boolean isScored(Field weight, Field score) {
    return !weight.isFilled() || score.amount().isPresent();
  }
}
