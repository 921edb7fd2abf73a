package cn.jihe.excel.mark.content;

import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.Optional;

/**
 * A line of the result sheet.
 *
 * @param cell the cell it is about; empty on the line that heads several
 * @param where what the cell's column says: an address, or how many cells
 * @param form the form's project, or empty for the file as a whole
 * @param detail whether it stands below a line that heads it
 */
public record ResultRow(
    Severity severity,
    String severityWord,
    String form,
    Optional<CellRef> cell,
    String where,
    String rule,
    String message,
    String expected,
    String advice,
    boolean detail) {

  /** The rule's code, which its text begins with. */
  String code() {
    int end = rule.indexOf(' ');
    return end < 0 ? rule : rule.substring(0, end);
  }

  ResultRow withAdvice(String other) {
    return new ResultRow(
        severity, severityWord, form, cell, where, rule, message, expected, other, detail);
  }
}
