package cn.jihe.excel.mark.content;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A line of the result sheet.
 *
 * @param cell the cell it is about; empty on the line that heads several
 * @param where what the cell's column says: an address, or how many cells
 * @param form the form's project, or empty for the file as a whole
 * @param code of the rule that leads
 * @param codes those of all rules that speak in it
 * @param rule the rules by code and name
 * @param same in which other forms the same is said; empty where in none
 * @param detail whether it stands below a line that heads it
 * @param marked the cells that get its mark: its own, and those of other forms
 * @param also cells that get it where nothing is said of them alone
 */
public record ResultRow(
    Severity severity,
    String severityWord,
    String form,
    Optional<CellRef> cell,
    String where,
    String code,
    List<String> codes,
    String rule,
    String message,
    String same,
    String expected,
    String advice,
    boolean detail,
    List<CellRef> marked,
    List<CellRef> also) {

  public ResultRow {
    codes = List.copyOf(codes);
    marked = List.copyOf(marked);
    also = List.copyOf(also);
  }

  ResultRow withAdvice(String other) {
    return new ResultRow(
        severity, severityWord, form, cell, where, code, codes, rule, message, same, expected,
        other, detail, marked, also);
  }
}
