package cn.jihe.rule.run;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Hit;
import java.util.Comparator;

/** A hit with the rule that made it. */
public record Said(String rule, Hit hit) {

  /** By sheet, row, column, code: the same file gives the same order. */
  static final Comparator<Said> READING_ORDER =
      Comparator.<Said, CellRef>comparing(said -> said.hit().cell()).thenComparing(Said::rule);
}
