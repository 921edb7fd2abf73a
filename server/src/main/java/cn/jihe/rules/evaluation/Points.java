package cn.jihe.rules.evaluation;

import cn.jihe.form.CellRef;
import cn.jihe.form.Field;
import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.Parameters;
import cn.jihe.rules.figures.Sum;
import cn.jihe.words.RowRoles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The points of a self-evaluation: those of execution and of the indicators. Execution is scored
 * beside the money, or in a row 预算执行率 among the indicators, or the same points stand in both places
 * and count once.
 */
final class Points {

  private final List<Indicator> rows;
  private final List<Indicator> execution;

  /** Those of the table that may be execution's points once more. */
  private final List<Indicator> again;

  private final Optional<FundRow> money;
  private final BigDecimal full;
  private final Optional<Integer> year;

  private Points(SelfEvaluation form, Parameters parameters) {
    RowRoles all = RowRoles.of(form);
    this.rows = all.withPoints();
    this.execution = all.execution();
    this.again = execution.isEmpty() ? all.calledExecution() : execution;
    this.money = scored(form);
    this.year = form.year();
    this.full = parameters.thresholds().fullMarks();
  }

  static Points of(SelfEvaluation form, Parameters parameters) {
    return new Points(form, parameters);
  }

  /** The row of the money that has points: 年度资金总额, unless they stand at another only. */
  private static Optional<FundRow> scored(SelfEvaluation form) {
    Optional<FundRow> total = form.funds().total();
    return Stream.concat(total.stream(), form.funds().rows().stream())
        .filter(row -> row.weight().isFilled() || row.score().isFilled())
        .findFirst()
        .or(() -> total);
  }

  Sum weights() {
    return sum(FundRow::weight, Indicator::weight);
  }

  Sum scores() {
    return sum(FundRow::score, Indicator::score);
  }

  /**
   * Whether the form has no cell at all for these points of execution, as forms whose fund table
   * has neither 分值 nor 得分: what belongs to execution is then unknown, and no sum can be held
   * against it.
   */
  boolean executionUnknown(Function<FundRow, Field> ofFunds) {
    return execution.isEmpty() && money.map(ofFunds).filter(Field::isPresent).isEmpty();
  }

  /** All weights and scores that count. */
  List<Field> all() {
    return Stream.of(weights(), scores()).flatMap(sum -> sum.addends().stream()).toList();
  }

  /** Whether the rows of the table alone make up all points, so that none are left for others. */
  boolean rowsAreWhole() {
    return isFull(ofRows(Indicator::weight));
  }

  /** Whether execution stands in both places and no reading of its weights makes up all points. */
  boolean executionUnclear() {
    return standsTwice() && !isFull(weights());
  }

  private boolean standsTwice() {
    return !again.isEmpty() && money.filter(row -> row.weight().isFilled()).isPresent();
  }

  /** Whether the points beside the money count besides those of the table. */
  private boolean moneyCounts() {
    if (!standsTwice()) {
      return true;
    }
    if (rowsAreWhole()) {
      return false;
    }
    Optional<BigDecimal> weight = money.flatMap(row -> row.weight().number());
    Sum rowsOnly = ofRows(Indicator::weight);
    boolean together =
        weight.filter(more -> rowsOnly.exact().add(more).compareTo(full) == 0).isPresent();
    return together
        || again.stream()
            .flatMap(row -> row.weight().number().stream())
            .noneMatch(own -> weight.filter(other -> own.compareTo(other) == 0).isPresent());
  }

  private boolean isFull(Sum sum) {
    return sum.exact().compareTo(full) == 0 || sum.shown().compareTo(full) == 0;
  }

  private Sum ofRows(Function<Indicator, Field> ofRow) {
    return new Sum(fields(ofRow));
  }

  private Sum sum(Function<FundRow, Field> ofFunds, Function<Indicator, Field> ofRow) {
    List<Field> points = new ArrayList<>(rows.size() + 1);
    if (moneyCounts()) {
      money.map(ofFunds).ifPresent(points::add);
    }
    points.addAll(fields(ofRow));
    return new Sum(points);
  }

  /** Of the rows with points; a cell that is merged down over several counts once. */
  private List<Field> fields(Function<Indicator, Field> ofRow) {
    List<Field> fields = new ArrayList<>(rows.size());
    Set<CellRef> counted = new HashSet<>();
    for (Indicator row : rows) {
      Field field = ofRow.apply(row);
      CellRef cell = field.cell();
      if (cell == null || counted.add(cell)) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Whether any row of the table has such points. */
  boolean hasRows(Function<Indicator, Field> ofRow) {
    return rows.stream().map(ofRow).anyMatch(Field::isFilled);
  }

  /** Whether a score stands wherever there is a weight. */
  boolean allScored() {
    if (moneyCounts()
        && money.isPresent()
        && !isScored(money.get().weight(), money.get().score())) {
      return false;
    }
    return rows.stream().allMatch(row -> isScored(row.weight(), row.score()));
  }

  /** Whether no row's score is negative or above its weight. */
  boolean allWithin() {
    return rows.stream().flatMap(row -> Scored.of(row, year).stream()).allMatch(Scored::isWithin);
  }

  private static boolean isScored(Field weight, Field score) {
    return !weight.isFilled() || score.amount().isPresent();
  }
}
