package cn.jihe.rule;

import cn.jihe.form.CellRef;
import java.util.Comparator;

/** A hit with the rule that made it. */
record Said(String rule, Hit hit) {

  /** By sheet, row, column, code: the same file gives the same order. */
  static final Comparator<Said> READING_ORDER =
      Comparator.<Said, CellRef>comparing(said -> said.hit().cell()).thenComparing(Said::rule);
}
