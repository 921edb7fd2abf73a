package cn.jihe.period.imports;

import cn.jihe.table.TableColumn;

/** What a column of a list says; its headings are in the bundle {@code columns}. */
enum ExpectedColumn implements TableColumn {
  UNIT("organisation", 40),
  PROJECT("projectName", 60),
  REMOVED("removed", 10);

  private final String field;
  private final int width;

  ExpectedColumn(String field, int width) {
    this.field = field;
    this.width = width;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public int width() {
    return width;
  }
}
