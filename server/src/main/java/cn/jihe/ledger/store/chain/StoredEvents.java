package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.chain.ChainWalk;
import cn.jihe.ledger.chain.ChainedEvent;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The events of a store, for the walk. */
final class StoredEvents implements ChainWalk.Events {

  private final Connection connection;

  StoredEvents(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<ChainedEvent> after(long number, int most) {
    try {
      return EventTable.some(
          connection, " where number > ? order by number, id limit ?", number, most);
    } catch (SQLException e) {
      throw new DataAccessException("events cannot be read", e);
    }
  }

  /** Those without a number, too. */
  long count() throws SQLException {
    return new Sql(connection).number("select count(*) from event");
  }
}
