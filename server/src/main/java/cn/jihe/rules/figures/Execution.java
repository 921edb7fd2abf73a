package cn.jihe.rules.figures;

import cn.jihe.form.Field;
import cn.jihe.form.FieldValue;
import cn.jihe.form.FundRow;
import cn.jihe.form.SelfEvaluation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What was spent of a budget: 全年执行数 and 全年预算数 of one fund row, never 年初预算数. */
public final class Execution {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** So that rounding to two decimals afterwards is rounding once. */
  private static final int QUOTIENT_DECIMALS = 20;

  private final Field spent;
  private final Field budget;

  public Execution(FundRow row) {
    this.spent = row.executed();
    this.budget = row.fullYearBudget();
  }

  /** One of the two, when it cannot be read. */
  public Optional<Field> unreadable() {
    return Stream.of(spent, budget).filter(Field::isUnreadable).findFirst();
  }

  /** Whether both are given and the budget is above 0: only then there is a rate. */
  public boolean hasRate() {
    return spent.amount().isPresent() && budget.number().filter(n -> n.signum() > 0).isPresent();
  }

  /** The rate in percent points by what the cells show. */
  public BigDecimal rate() {
    return quotients((spentOf, budgetOf) -> divided(spentOf.multiply(HUNDRED), budgetOf)).getLast();
  }

  /** The rate in percent points: by the exact values, and by what the cells show. */
  public List<BigDecimal> rates() {
    return quotients((spentOf, budgetOf) -> divided(spentOf.multiply(HUNDRED), budgetOf));
  }

  /**
   * The score due, not above the weight: by the exact values, and by what the cells show.
   *
   * @param decimals to how many it is rounded, half-up
   */
  public List<BigDecimal> scores(FieldValue.Amount weight, int decimals) {
    return quotients(
        (spentOf, budgetOf) ->
            divided(weight.value().multiply(spentOf), budgetOf)
                .min(weight.value())
                .setScale(decimals, RoundingMode.HALF_UP));
  }

  /** All amounts that a rate or score of execution rests on: a total rests on its parts. */
  public static List<Field> figures(SelfEvaluation form, Field... others) {
    List<Field> figures = new ArrayList<>(List.of(others));
    form.funds()
        .rows()
        .forEach(row -> figures.addAll(List.of(row.executed(), row.fullYearBudget())));
    return figures;
  }

  private List<BigDecimal> quotients(BiFunction<BigDecimal, BigDecimal, BigDecimal> formula) {
    return Stream.<Function<FieldValue.Amount, BigDecimal>>of(
            FieldValue.Amount::value, FieldValue.Amount::shown)
        .filter(part -> of(budget, part).signum() > 0)
        .map(part -> formula.apply(of(spent, part), of(budget, part)))
        .toList();
  }

  private static BigDecimal of(Field field, Function<FieldValue.Amount, BigDecimal> part) {
    return field.amount().map(part).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal divided(BigDecimal above, BigDecimal below) {
    return above.divide(below, QUOTIENT_DECIMALS, RoundingMode.HALF_UP);
  }
}
