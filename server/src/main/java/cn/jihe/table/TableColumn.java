package cn.jihe.table;

/** What a column of a table says; its headings are in the bundle of its table. */
public interface TableColumn {

  /** By which its headings are found. */
  String name();

  /** The value it holds, by its name in the API. */
  String field();

  /** In signs, in the template. */
  int width();
}
