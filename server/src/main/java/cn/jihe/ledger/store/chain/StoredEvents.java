package cn.jihe.ledger.store.chain;

import cn.jihe.ledger.chain.ChainWalk;
import cn.jihe.ledger.chain.ChainedEvent;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The events of a store, for the walk. */
final class StoredEvents implements ChainWalk.Events {

  private final Connection connection;

  StoredEvents(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<ChainedEvent> after(long number, int most) {
    try (PreparedStatement query =
        connection.prepareStatement(
            EventTable.SELECT + " where number > ? order by number, id limit ?")) {
      EventTable.set(query, number, most);
      return EventTable.read(query);
    } catch (SQLException e) {
      throw new DataAccessException("events cannot be read", e);
    }
  }

  /** Those without a number, too. */
  long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from event")) {
      found.next();
      return found.getLong(1);
    }
  }
}
