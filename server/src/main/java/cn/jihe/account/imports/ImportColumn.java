package cn.jihe.account.imports;

import cn.jihe.table.TableColumn;

/** What a column of an import says; its headings are in the bundle {@code columns}. */
enum ImportColumn implements TableColumn {
  ID("id", 38),
  NAME("name", 36),
  SHORT_NAME("shortName", 16),
  OTHER_NAMES("otherNames", 36),
  CODE("code", 18),
  REGION_CODE("regionCode", 12),
  PARENT("parent", 36),
  VALID_FROM("validFrom", 12),
  VALID_TO("validTo", 12),
  SUCCESSOR("successor", 36),
  CONTACT("contact", 24),
  LOGIN("login", 20),
  PERSON("name", 16),
  ROLE("hats", 14),
  UNIT("organisation", 36),
  LANGUAGE("language", 8),
  EMAIL("email", 24),
  DISABLED("disabled", 8);

  private final String field;
  private final int width;

  ImportColumn(String field, int width) {
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
