package cn.jihe.account;

import cn.jihe.table.HeldFile;
import cn.jihe.table.ImportAction;
import cn.jihe.table.ImportRow;
import java.util.List;
import java.util.Optional;

/**
 * What became of an import.
 *
 * @param applied whether anything was kept; never when a row is wrong or it was only tried
 * @param rows each of the workbook, in its order
 * @param annotated the same workbook with what is said of its rows
 * @param fetch by what that workbook is fetched again
 * @param passwords by what the initial passwords of new accounts are fetched, once; empty when
 *     there are none
 * @param confirm by what it is done, when it was tried and nothing is wrong
 */
public record ImportResult(
    boolean applied,
    List<ImportRow> rows,
    HeldFile annotated,
    Secret fetch,
    Optional<Secret> passwords,
    Optional<Secret> confirm) {

  public ImportResult {
    rows = List.copyOf(rows);
  }

  /** The same that can be confirmed, where there is something by which. */
  public ImportResult confirmedBy(Optional<Secret> secret) {
    return new ImportResult(applied, rows, annotated, fetch, passwords, secret);
  }

  /** How many rows came out so. */
  public long count(ImportAction action) {
    return ImportRow.count(rows, action);
  }
}
