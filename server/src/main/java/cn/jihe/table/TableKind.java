package cn.jihe.table;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import java.util.List;
import java.util.Optional;

/** A kind of table that can be imported. */
public interface TableKind {

  /** The one by which the table is known. */
  TableColumn needed();

  /** In the template's order. */
  List<? extends TableColumn> columns();

  /** What heads the columns, by their names; several headings that mean the same with | between. */
  Messages headings();

  /** How the template heads a column. */
  default String heading(TableColumn column, Language language) {
    return SynonymWords.first(headings(), language, column.name());
  }

  /** The column that a heading may mean, in whatever language it is written. */
  default Optional<TableColumn> headed(String heading) {
    return columns().stream()
        .filter(each -> SynonymWords.mean(headings(), each.name(), heading))
        .findFirst()
        .map(TableColumn.class::cast);
  }

  /** The column that holds a value of the API. */
  default Optional<TableColumn> of(String field) {
    return columns().stream()
        .filter(each -> each.field().equals(field))
        .findFirst()
        .map(TableColumn.class::cast);
  }
}
