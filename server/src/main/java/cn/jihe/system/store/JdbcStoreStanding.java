package cn.jihe.system.store;

import cn.jihe.database.Transactions;
import cn.jihe.system.StoreStanding;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;

/** Asks the main store. */
@Singleton
final class JdbcStoreStanding implements StoreStanding {

  private static final String EMBEDDED = "H2";

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcStoreStanding(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public Facts now() {
    return transactions.read(
        () -> {
          try (Statement statement = open.getConnection().createStatement();
              ResultSet found = statement.executeQuery("select current_timestamp")) {
            DatabaseMetaData data = open.getConnection().getMetaData();
            found.next();
            String name = data.getDatabaseProductName();
            return new Facts(
                name + " " + data.getDatabaseProductVersion(),
                name.equals(EMBEDDED),
                found.getObject(1, OffsetDateTime.class).toInstant());
          } catch (SQLException e) {
            throw new DataAccessException("the store says nothing of itself", e);
          }
        });
  }
}
