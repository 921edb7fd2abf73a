package cn.jihe.support;

import cn.jihe.database.Transactions;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of a running server's store, looked at and changed past the program. */
public final class StoredRows {

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  /** On the store of this server. */
  @SuppressWarnings("unchecked")
  public StoredRows(RunningServer server) {
    this.transactions = server.context().getBean(Transactions.class);
    this.open = server.context().getBean(TransactionOperations.class);
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T done(String sql, Work<T> work) {
    return transactions.write(
        () -> {
          try (PreparedStatement statement = open.getConnection().prepareStatement(sql)) {
            return work.with(statement);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** The number that a query gives. */
  public long count(String query) {
    return done(
        query,
        statement -> {
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  /** The stored bytes with this hash. */
  public byte[] bytes(String sha256) {
    return done(
        "select bytes from upload where sha256 = ?",
        statement -> {
          statement.setString(1, sha256);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBytes(1);
          }
        });
  }

  /** Changes rows. */
  public void change(String statement) {
    done(statement, PreparedStatement::executeUpdate);
  }

  /** Puts other bytes in their place. */
  public void setBytes(String sha256, byte[] bytes) {
    done(
        "update upload set bytes = ? where sha256 = ?",
        statement -> {
          statement.setBytes(1, bytes);
          statement.setString(2, sha256);
          return statement.executeUpdate();
        });
  }
}
