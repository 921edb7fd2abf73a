package cn.jihe.database;

import io.micronaut.transaction.support.TransactionSynchronization;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits after a commit until the disk has it. PostgreSQL does so itself; H2 leaves it to the
 * operating system, which would lose it with the machine.
 */
final class OnDisk implements TransactionSynchronization {

  private static final Logger LOG = LoggerFactory.getLogger(OnDisk.class);
  private static final String SYNC = "checkpoint sync";

  private final Connection connection;

  OnDisk(Connection connection) {
    this.connection = connection;
  }

  /**
   * Not done again: it is committed, and whoever repeats it is told so.
   *
   * @throws StoreUnavailable when the disk does not say that it has it
   */
  @Override
  public void afterCommit() {
    try {
      if (SafeFiles.isOfH2(connection.getMetaData().getURL())) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(SYNC);
        }
      }
    } catch (SQLException failed) {
      LOG.error("The disk failed: SQLState {}", failed.getSQLState());
      throw new StoreUnavailable(failed);
    }
  }
}
