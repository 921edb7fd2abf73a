package cn.jihe.rules.evaluation;

import cn.jihe.form.Indicator;
import cn.jihe.form.SelfEvaluation;
import cn.jihe.rule.EvaluationRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Parameters;
import cn.jihe.rule.Violation;
import cn.jihe.rules.figures.Count;
import cn.jihe.target.Quantity;
import cn.jihe.text.Wording;
import cn.jihe.words.CountWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 实际完成情况 counts the things of an indicator, and comes to another number. */
public final class TextContradictsIndicator implements EvaluationRule {

  @Override
  public String code() {
    return "S83";
  }

  /** An indicator with the unit of its target and the number of its actual value. */
  private record Reached(Indicator row, String unit, BigDecimal number) {}

  @Override
  public Outcome check(SelfEvaluation form, Parameters parameters) {
    CountWords words = parameters.names().counts();
    if (form.actualCompletion().isUnreadable()) {
      return Outcome.PASSED;
    }
    List<Count> counts = Count.in(form.actualCompletion().text(), words);
    if (counts.isEmpty()) {
      return Outcome.PASSED;
    }
    List<Reached> reached =
        form.indicators().stream().flatMap(row -> reached(row).stream()).toList();
    return Outcome.of(
        reached.stream().flatMap(one -> judge(form, one, reached, counts, words).stream()));
  }

  private static Optional<Reached> reached(Indicator row) {
    if (row.target().isUnreadable() || row.actual().isUnreadable()) {
      return Optional.empty();
    }
    Optional<Quantity> wanted = row.wanted().quantity();
    Optional<Quantity> actual = row.reached().quantity().filter(one -> one.upper().isEmpty());
    return wanted.flatMap(
        target ->
            actual
                .filter(one -> one.unit().isEmpty() || one.unit().equals(target.unit()))
                .map(one -> new Reached(row, target.unit(), number(one, target))));
  }

  /** A bare actual has the target's unit with its scale: 6.6 of 6万头; 66000 counts single ones. */
  private static BigDecimal number(Quantity actual, Quantity target) {
    boolean bare = actual.writtenUnit().isEmpty();
    boolean small = actual.number().compareTo(target.number().multiply(BigDecimal.TEN)) < 0;
    return bare && small ? actual.number().multiply(target.scale()) : actual.scaled();
  }

  private static Optional<Violation> judge(
      SelfEvaluation form,
      Reached one,
      List<Reached> reached,
      List<Count> counts,
      CountWords words) {
    List<Count> sameUnit =
        counts.stream().filter(count -> count.unit().equals(one.unit())).toList();
    List<Count> related =
        sameUnit.stream()
            .filter(count -> count.upper().isEmpty() && isWhole(count, words))
            .filter(count -> isSameThing(count.around(), one.row().name(), words))
            .toList();
    if (related.isEmpty() || isSum(one, sameUnit) || isSum(one, related)) {
      return Optional.empty();
    }
    boolean agrees = sameUnit.stream().anyMatch(count -> isEqual(count.number(), one.number()));
    return agrees
        ? Optional.empty()
        : related.stream()
            .filter(count -> isNobodys(count, reached))
            .findFirst()
            .map(
                count ->
                    Violation.at(form, one.row().actual())
                        .with("name", one.row().name())
                        .with("count", count.written())
                        .withAlso(FurtherCell.of(form.actualCompletion())));
  }

  /** 其中, 每月: not the whole that an actual value gives. */
  private static boolean isWhole(Count count, CountWords words) {
    return !words.partial().isIn(count.around());
  }

  private static boolean isSum(Reached one, List<Count> counts) {
    BigDecimal sum = counts.stream().map(Count::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    return isEqual(sum, one.number());
  }

  /** It is the actual value of no other indicator with this unit. */
  private static boolean isNobodys(Count count, List<Reached> reached) {
    return reached.stream()
        .filter(other -> other.unit().equals(count.unit()))
        .noneMatch(other -> isEqual(other.number(), count.number()));
  }

  private static boolean isEqual(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  /** Whether two texts share two characters in a row that are more than ordinary words. */
  private static boolean isSameThing(String around, String name, CountWords words) {
    String text = withoutOrdinary(around, words);
    String thing = withoutOrdinary(Wording.plain(name), words);
    return Stream.iterate(0, at -> at + 2 <= thing.length(), at -> at + 1)
        .map(at -> thing.substring(at, at + 2))
        .filter(pair -> pair.chars().allMatch(Character::isIdeographic))
        .anyMatch(text::contains);
  }

  private static String withoutOrdinary(String text, CountWords words) {
    return words.ordinary().stream().reduce(text, (rest, word) -> rest.replace(word, "\0"));
  }
}
