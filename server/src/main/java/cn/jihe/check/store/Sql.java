package cn.jihe.check.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
record Sql(Connection connection) {

  /** Makes something of a row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** How many rows it changed. */
  int update(String statement, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  <T> List<T> rows(String query, Row<T> row, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(query, values);
        ResultSet found = prepared.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (found.next()) {
        all.add(row.of(found));
      }
      return all;
    }
  }

  /** The number that a query for one number gives. */
  long number(String query, @Nullable Object... values) throws SQLException {
    return rows(query, row -> row.getLong(1), values).getFirst();
  }

  /** How many bytes the files of all results take together. */
  long keptBytes() throws SQLException {
    return number("select coalesce(sum(size), 0) from kept_file");
  }

  private PreparedStatement prepared(String statement, @Nullable Object... values)
      throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      prepared.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
    return prepared;
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
