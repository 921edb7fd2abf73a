package cn.jihe.rule;

import cn.jihe.form.CellRef;

/**
 * A correction of one cell.
 *
 * @param rule the code of the rule whose finding is corrected
 * @param before what the cell shows
 * @param after what it is to show
 */
public record Change(CellRef cell, String rule, String before, String after) {

  /** What a finding proposes; it must have a fix. */
  public static Change of(Finding finding) {
    return new Change(
        finding.cell(), finding.rule(), finding.found(), finding.fix().orElseThrow().text());
  }
}
