package cn.jihe.ledger.store.chain;

import cn.jihe.database.Transactions;
import cn.jihe.ledger.ChainedUploads;
import cn.jihe.ledger.KnownEvent;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.store.content.EventDetails;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The chain's head and hashes as they are stored. */
@Singleton
final class StoredChain implements ChainState, ChainedUploads {

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  StoredChain(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public Standing standing() {
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

  @Override
  public Optional<ChainedUpload> of(UUID submission) {
    return upload(" where submission_id = ? and what = 'UPLOADED' order by number", submission)
        .flatMap(StoredChain::bound);
  }

  @Override
  public Optional<ChainedUpload> at(long number, String hash) {
    return upload(" where number = ? and what = 'UPLOADED'", number)
        .filter(event -> event.hash().startsWith(hash) && event.isSound())
        .flatMap(StoredChain::bound);
  }

  private Optional<ChainedEvent> upload(String where, Object value) {
    return transactions.read(
        () -> {
          try (PreparedStatement query =
              open.getConnection().prepareStatement(EventTable.SELECT + where)) {
            EventTable.set(query, value);
            return EventTable.read(query).stream().findFirst();
          } catch (SQLException e) {
            throw new DataAccessException("an event cannot be read", e);
          }
        });
  }

  private static Optional<ChainedUpload> bound(ChainedEvent event) {
    UUID submission = event.event().submission();
    return EventDetails.upload(event.event().details())
        .filter(bound -> submission != null)
        .map(
            bound ->
                new ChainedUpload(
                    Objects.requireNonNull(submission),
                    new KnownEvent(event.number(), event.hash()),
                    event.event().happened(),
                    event.event().by().who(),
                    bound.sha256(),
                    bound.forms().stream().map(EventDetails.BoundForm::content).toList()));
  }
}
