package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Violation;
import java.util.Comparator;

/** A violation with the rule that made it. */
public record RuleViolation(String rule, Violation violation) {

  /** By sheet, row, column, code: the same file gives the same order. */
  static final Comparator<RuleViolation> READING_ORDER =
      Comparator.<RuleViolation, CellRef>comparing(found -> found.violation().cell())
          .thenComparing(RuleViolation::rule);
}
