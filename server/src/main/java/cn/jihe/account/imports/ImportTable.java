package cn.jihe.account.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of table that can be imported. */
enum ImportTable {
  ORGANISATIONS(ImportColumn.NAME, EnumSet.range(ImportColumn.ID, ImportColumn.CONTACT)),
  ACCOUNTS(ImportColumn.LOGIN, EnumSet.range(ImportColumn.LOGIN, ImportColumn.DISABLED));

  private final ImportColumn needed;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<ImportColumn> columns;

  ImportTable(ImportColumn needed, Set<ImportColumn> columns) {
    this.needed = needed;
    this.columns = List.copyOf(columns);
  }

  /** The one by which the table is known. */
  ImportColumn needed() {
    return needed;
  }

  /** In the template's order. */
  List<ImportColumn> columns() {
    return columns;
  }

  /** The column that holds a value of the API. */
  Optional<ImportColumn> of(String field) {
    return columns.stream().filter(each -> each.field().equals(field)).findFirst();
  }
}
