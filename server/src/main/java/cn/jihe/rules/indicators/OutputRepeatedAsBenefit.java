package cn.jihe.rules.indicators;

import cn.jihe.form.CellRef;
import cn.jihe.form.Form;
import cn.jihe.form.Indicator;
import cn.jihe.rule.FormRule;
import cn.jihe.rule.FurtherCell;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.text.Wording;
import cn.jihe.words.Level1;
import cn.jihe.words.LevelNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A benefit that is an output again: the same number of the same things, in nearly the same words.
 */
public final class OutputRepeatedAsBenefit implements FormRule {

  /** How many characters in a row two names share that speak of the same thing. */
  private static final int SHARED = 3;

  /** How many of what an indicator counts. */
  private record Counted(BigDecimal number, String unit, Optional<BigDecimal> upper) {
    static Counted of(Indicator row) {
      Quantity quantity = counted(row).orElseThrow();
      return new Counted(
          quantity.scaled().stripTrailingZeros(),
          quantity.unit().toLowerCase(Locale.ROOT),
          quantity.upper());
    }
  }

  @Override
  public String code() {
    return "I40";
  }

  @Override
  public Outcome check(Subject subject) {
    Form form = subject.form();
    Map<Counted, List<Indicator>> outputs =
        of(Level1.OUTPUT, form, subject.parameters().levels()).stream()
            .collect(Collectors.groupingBy(Counted::of));
    return Outcome.of(
        of(Level1.BENEFIT, form, subject.parameters().levels()).stream()
            .flatMap(
                benefit ->
                    outputs.getOrDefault(Counted.of(benefit), List.of()).stream()
                        .filter(output -> isSame(output, benefit))
                        .findFirst()
                        .map(output -> violation(form, output, benefit))
                        .stream()));
  }

  private static List<Indicator> of(Level1 group, Form form, LevelNames levels) {
    return FilledRows.named(form).stream()
        .filter(row -> levels.group(row).equals(Optional.of(group)))
        .filter(row -> counted(row).isPresent())
        .toList();
  }

  private static Violation violation(Form form, Indicator output, Indicator benefit) {
    CellRef cell = output.level3().cell();
    return FilledRows.violation(form, benefit)
        .with("output", output.name())
        .with("place", cell == null ? "" : cell.a1())
        .with("target", benefit.target().text())
        .withAlso(FurtherCell.of(output.level3()));
  }

  /** A number of things; a percentage says little about what it is of. */
  private static Optional<Quantity> counted(Indicator row) {
    return row.target().isUnreadable()
        ? Optional.empty()
        : row.wanted().quantity().filter(quantity -> !quantity.isPercent());
  }

  private static boolean isSame(Indicator output, Indicator benefit) {
    return shares(Wording.plain(output.name()), Wording.plain(benefit.name()));
  }

  private static boolean shares(String one, String other) {
    for (int at = 0; at + SHARED <= one.length(); at++) {
      String piece = one.substring(at, at + SHARED);
      if (piece.chars().allMatch(Character::isLetter) && other.contains(piece)) {
        return true;
      }
    }
    return false;
  }
}
