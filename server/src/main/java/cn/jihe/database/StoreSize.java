package cn.jihe.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;

/** How much room the main store takes. */
@Singleton
public final class StoreSize {

  private static final String POSTGRES = "PostgreSQL";
  private static final String H2_STORE = ".mv.db";

  private final Transactions transactions;
  private final TransactionOperations<Connection> operations;

  StoreSize(Transactions transactions, TransactionOperations<Connection> operations) {
    this.transactions = transactions;
    this.operations = operations;
  }

  /**
   * In bytes, on its disk; empty for a store that has none.
   *
   * @throws StoreUnavailable when the store does not answer
   */
  public OptionalLong bytes() {
    return transactions.read(
        () -> {
          try {
            return bytes(operations.getConnection());
          } catch (SQLException e) {
            throw new StoreUnavailable(e);
          }
        });
  }

  private static OptionalLong bytes(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals(POSTGRES)) {
      String size = only(connection, "select pg_database_size(current_database())");
      return size == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(size));
    }
    String path = only(connection, "select database_path()");
    return path == null || !FileUtils.exists(path + H2_STORE)
        ? OptionalLong.empty()
        : OptionalLong.of(FileUtils.size(path + H2_STORE));
  }

  private static @Nullable String only(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
