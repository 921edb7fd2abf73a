package cn.jihe.period.imports;

import cn.jihe.table.TableColumn;
import cn.jihe.table.TableKind;
import cn.jihe.text.Messages;
import java.util.List;

/** The one table that such a workbook has. */
enum ExpectedTable implements TableKind {
  EXPECTED;

  static final Messages MESSAGES = Messages.beside(ExpectedTable.class);
  private static final Messages COLUMNS = Messages.beside(ExpectedTable.class, "columns");

  @Override
  public TableColumn needed() {
    return ExpectedColumn.UNIT;
  }

  @Override
  public List<ExpectedColumn> columns() {
    return List.of(ExpectedColumn.values());
  }

  @Override
  public Messages headings() {
    return COLUMNS;
  }
}
