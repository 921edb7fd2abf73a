package cn.jihe.database;

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

/**
 * Statements on one connection, which stays open. Values stand in the order of their question
 * marks; a moment is taken as one.
 */
public record Sql(Connection connection) {

  /** Makes something of a row. */
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Takes a row, before the next is read. */
  public interface Taking {
    void row(ResultSet row) throws SQLException;
  }

  /** How many rows it changed. */
  public int update(String statement, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, values)) {
      return prepared.executeUpdate();
    }
  }

  /** All rows of a query. */
  public <T> List<T> rows(String query, Row<T> row, @Nullable Object... values)
      throws SQLException {
    List<T> all = new ArrayList<>();
    each(query, found -> all.add(row.of(found)), values);
    return all;
  }

  /** Takes one row of a query after the other. */
  public void each(String query, Taking taking, @Nullable Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(query, values);
        ResultSet found = prepared.executeQuery()) {
      while (found.next()) {
        taking.row(found);
      }
    }
  }

  /** The number that a query for one number gives; 0 where it gives null. */
  public long number(String query, @Nullable Object... values) throws SQLException {
    return rows(query, row -> row.getLong(1), values).getFirst();
  }

  private PreparedStatement prepared(String statement, @Nullable Object... values)
      throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    fill(prepared, values);
    return prepared;
  }

  /** Sets the values of a statement. */
  public static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
  }

  public static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The same of a column by its number, from 1. */
  public static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
