package cn.jihe.ledger.store.chain;

import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.ledger.store.chain.EventTable.HeadRow;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The chain's head and hashes as they are stored. */
@Singleton
final class StoredChain implements ChainState {

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  StoredChain(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public String ledger() {
    return row().ledger();
  }

  @Override
  public ChainHead head() {
    return row().head();
  }

  private HeadRow row() {
    return transactions.read(
        () -> {
          try {
            return EventTable.head(open.getConnection(), false)
                .orElseThrow(() -> new SQLException("the chain has no head"));
          } catch (SQLException e) {
            throw new DataAccessException("the chain's head cannot be read", e);
          }
        });
  }

  @Override
  public Optional<String> hashOf(long number) {
    return transactions.read(
        () -> {
          try (PreparedStatement query =
              open.getConnection().prepareStatement("select hash from event where number = ?")) {
            query.setLong(1, number);
            try (ResultSet found = query.executeQuery()) {
              return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
          } catch (SQLException e) {
            throw new DataAccessException("an event cannot be read", e);
          }
        });
  }
}
