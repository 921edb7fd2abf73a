package cn.jihe.rules.targets;

import cn.jihe.form.Form;
import cn.jihe.form.FormCells;
import cn.jihe.form.Indicator;
import cn.jihe.rule.Outcome;
import cn.jihe.rule.Violation;
import cn.jihe.target.Quantity;
import cn.jihe.target.Target;
import cn.jihe.words.RowRoles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Goes through the target values of a form that can be read at all. */
final class Targets {

  private Targets() {}

  /** What a rule says about each filled target. */
  static Outcome judge(Form form, BiFunction<Indicator, Target, Optional<Violation>> rule) {
    List<Violation> violations = new ArrayList<>();
    for (Indicator row : RowRoles.of(form).withTargets()) {
      if (row.target().isFilled() && !row.target().isUnreadable()) {
        rule.apply(row, row.wanted()).ifPresent(violations::add);
      }
    }
    return Outcome.of(violations);
  }

  /** Whether the comparator stands in a column of its own. */
  static boolean hasSignApart(Form form, Indicator row) {
    FormCells.Located cell = form.source().cells().get(row.target().path());
    return cell != null && cell.signApart();
  }

  static Violation violation(Form form, Indicator row) {
    return Violation.at(form, row.target());
  }

  /** The unit of a target, empty when it has none. */
  static String unit(Target target) {
    return target.quantity().map(Quantity::unit).orElse("");
  }

  /** Above 0 and at most 1 in percent: most likely a fraction of the whole. */
  static boolean isFraction(Quantity quantity) {
    return quantity.isPercent()
        && quantity.number().signum() > 0
        && quantity.number().compareTo(BigDecimal.ONE) <= 0;
  }
}
