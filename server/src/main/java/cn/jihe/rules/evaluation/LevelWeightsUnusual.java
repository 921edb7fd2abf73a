package cn.jihe.rules.evaluation;

import cn.jihe.form.FundRow;
import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.Figures;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Sum;
import cn.jihe.words.Level1;
import cn.jihe.words.LevelNames;
import cn.jihe.words.RowRoles;
import cn.jihe.words.TableLimits;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weights of the groups are split in an unusual way, or one indicator weighs too much. */
public final class LevelWeightsUnusual implements EvaluationRule {

  @Override
  public String code() {
    return "S66";
  }

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    TableLimits table = parameters.thresholds().table();
    Stream<Violation> heavy =
        RowRoles.of(form).indicators().stream()
            .filter(
                row ->
                    row.weight()
                        .number()
                        .filter(w -> w.compareTo(table.heaviest()) > 0)
                        .isPresent())
            .map(
                row ->
                    Violation.at(form, row.weight())
                        .withMessage("heavy")
                        .with("name", row.name())
                        .with("limit", table.heaviest()));
    return Outcome.of(Stream.concat(split(form, parameters).stream(), heavy));
  }

  /** Nothing is said of weights that do not total 100, or belong to groups nobody knows. */
  private static Optional<Violation> split(SelfEvaluation form, Parameters parameters) {
    Points points = Points.of(form, parameters);
    Sum weights = points.weights();
    boolean isWhole =
        weights.unreadable().isEmpty()
            && !points.executionUnknown(FundRow::weight)
            && weights.shown().compareTo(parameters.thresholds().fullMarks()) == 0;
    Optional<Map<Level1, BigDecimal>> groups = groups(form, parameters.levels());
    return isWhole
        ? groups
            .filter(
                given ->
                    parameters.thresholds().table().splits().stream()
                        .noneMatch(usual -> isSame(given, usual)))
            .map(given -> Violation.of(form).withMessage("split").with("split", listed(given)))
        : Optional.empty();
  }

  private static Optional<Map<Level1, BigDecimal>> groups(SelfEvaluation form, LevelNames levels) {
    Map<Level1, BigDecimal> sums = new EnumMap<>(Level1.class);
    RowRoles rows = RowRoles.of(form);
    if (rows.hasCriteria()) {
      return Optional.empty();
    }
    for (Indicator row : rows.indicators()) {
      Optional<BigDecimal> weight = row.weight().number();
      Optional<Level1> group = levels.group(row);
      if (weight.isPresent() && group.isEmpty()) {
        return Optional.empty();
      }
      if (weight.isPresent()) {
        sums.merge(group.orElseThrow(), weight.get(), BigDecimal::add);
      }
    }
    return Optional.of(sums);
  }

  private static boolean isSame(Map<Level1, BigDecimal> given, Map<Level1, BigDecimal> usual) {
    return given.keySet().equals(usual.keySet())
        && given.entrySet().stream()
            .allMatch(
                entry ->
                    entry.getValue().compareTo(usual.getOrDefault(entry.getKey(), BigDecimal.ZERO))
                        == 0);
  }

  private static String listed(Map<Level1, BigDecimal> groups) {
    return groups.entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + Figures.plain(entry.getValue()))
        .collect(Collectors.joining("、"));
  }
}
