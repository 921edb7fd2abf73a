package cn.jihe.excel.mark.content;

import cn.jihe.excel.mark.typed.RowKeys;
import cn.jihe.form.CellRef;
import cn.jihe.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a row of a plain table.
 *
 * @param severity by which its cell is coloured
 * @param word what becomes of the row, in a word
 * @param message what is said of it
 */
public record TableMark(Severity severity, String word, CellRef cell, String message) {

  static List<ResultRow> rows(List<TableMark> marks) {
    List<ResultRow> rows = new ArrayList<>(marks.size());
    for (TableMark mark : marks) {
      rows.add(mark.row(rows.size()));
    }
    return rows;
  }

  private ResultRow row(int line) {
    return new ResultRow(
        severity,
        word,
        cell.sheet(),
        Optional.of(cell),
        cell.a1(),
        "",
        List.of(),
        List.of(),
        message,
        "",
        "",
        "",
        false,
        false,
        List.of(),
        line,
        RowKeys.NONE);
  }
}
