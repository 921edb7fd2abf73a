package cn.jihe.table;

import cn.jihe.form.CellRef;
import cn.jihe.text.Language;
import cn.jihe.text.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of an import.
 *
 * @param name of what it is about, as the row writes it
 * @param remarks what is said of it, each at its cell; at least one
 */
public record ImportRow(ImportAction action, String name, List<Remark> remarks) {

  public ImportRow {
    remarks = List.copyOf(remarks);
  }

  /** What is said at a cell. */
  public record Remark(CellRef cell, Words words) {}

  /** How many rows came out so. */
  public static long count(List<ImportRow> rows, ImportAction action) {
    return rows.stream().filter(row -> row.action() == action).count();
  }

  public String sheet() {
    return remarks.getFirst().cell().sheet();
  }

  /** Its number in the sheet, from 1. */
  public int number() {
    return remarks.getFirst().cell().row() + 1;
  }

  /** All that is said of it. */
  public String said(Language language) {
    return remarks.stream()
        .map(each -> each.words().in(language))
        .collect(Collectors.joining(language == Language.ZH ? "" : " "));
  }
}
