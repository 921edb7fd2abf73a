package cn.jihe.account.store.start;

import cn.jihe.account.start.StoreFacts;
import cn.jihe.database.Transactions;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Clock;

/** The facts of the main store. */
@Singleton
class JdbcStoreFacts implements StoreFacts {

  private static final String ANYTHING =
      "select 1 from account union all select 1 from organisation union all select 1 from"
          + " submission limit 1";
  private static final String DEMO = "select 1 from store_fact where name = 'demo'";
  private static final String NOTE_DEMO =
      "insert into store_fact (name, said) values ('demo', ?)";

  private final JdbcOperations operations;
  private final Transactions transactions;
  private final Clock clock;

  JdbcStoreFacts(JdbcOperations operations, Transactions transactions, Clock clock) {
    this.operations = operations;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public boolean isEmpty() {
    return transactions.read(() -> !finds(ANYTHING));
  }

  @Override
  public boolean isDemo() {
    return transactions.read(() -> finds(DEMO));
  }

  private boolean finds(String sql) {
    return operations.prepareStatement(
        sql,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            return rows.next();
          }
        });
  }

  @Override
  public void noteDemo() {
    transactions.write(
        () -> {
          operations.prepareStatement(
              NOTE_DEMO,
              statement -> {
                statement.setString(1, clock.instant().toString());
                return statement.executeUpdate();
              });
        });
  }
}
