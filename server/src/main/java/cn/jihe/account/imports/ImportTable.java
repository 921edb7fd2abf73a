package cn.jihe.account.imports;

import cn.jihe.table.TableKind;
import cn.jihe.text.Messages;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A kind of table that can be imported. */
enum ImportTable implements TableKind {
  ORGANISATIONS(ImportColumn.NAME, EnumSet.range(ImportColumn.ID, ImportColumn.CONTACT)),
  ACCOUNTS(ImportColumn.LOGIN, EnumSet.range(ImportColumn.LOGIN, ImportColumn.DISABLED));

  private final ImportColumn needed;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<ImportColumn> columns;

  ImportTable(ImportColumn needed, Set<ImportColumn> columns) {
    this.needed = needed;
    this.columns = List.copyOf(columns);
  }

  @Override
  public ImportColumn needed() {
    return needed;
  }

  @Override
  public List<ImportColumn> columns() {
    return columns;
  }

  @Override
  public Messages headings() {
    return ImportTexts.COLUMNS;
  }
}
