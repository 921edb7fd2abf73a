package cn.jihe.ledger.store.chain;

import cn.jihe.audit.ChainedUploads;
import cn.jihe.audit.KnownEvent;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.store.content.EventDetails;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
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
    return read(
        connection ->
            EventTable.head(connection, false)
                .orElseThrow(() -> new SQLException("the chain has no head")));
  }

  @Override
  public Optional<String> hashOf(long number) {
    return read(
            connection ->
                new Sql(connection)
                    .rows(
                        "select hash from event where number = ?", row -> row.getString(1), number))
        .stream()
        .findFirst();
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
    return read(connection -> EventTable.some(connection, where, value)).stream().findFirst();
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    return transactions.read(
        () -> {
          try {
            return reading.from(open.getConnection());
          } catch (SQLException e) {
            throw new DataAccessException("the chain cannot be read", e);
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
