package cn.jihe.ledger.store.chain;

import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appends to the chain. */
@Singleton
public final class EventChain {

  private final TransactionOperations<Connection> open;

  EventChain(TransactionOperations<Connection> open) {
    this.open = open;
  }

  /**
   * Adds events in their order, within the transaction that is open. The last thing it does: until
   * it ends nobody else can append.
   */
  public void append(List<NewEvent> events) {
    Connection connection = open.getConnection();
    try {
      ChainHead head =
          EventTable.head(connection, true)
              .orElseThrow(() -> new SQLException("the chain has no head"))
              .head();
      List<ChainedEvent> chained = new ArrayList<>();
      for (NewEvent event : events) {
        ChainedEvent next = ChainedEvent.next(head, event);
        chained.add(next);
        head = next.head();
      }
      EventTable.insert(connection, chained);
      EventTable.move(connection, head);
    } catch (SQLException e) {
      throw new DataAccessException("events were not appended", e);
    }
  }
}
