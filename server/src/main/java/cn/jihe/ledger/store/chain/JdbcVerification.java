package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.audit.KnownEvent;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.database.StoreUnavailable;
import cn.jihe.ledger.chain.Anchor;
import cn.jihe.ledger.chain.AnchorFolder.Anchors;
import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.ledger.chain.ChainWalk;
import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Verifies the record in a database, on a connection of its own. */
public final class JdbcVerification implements LedgerVerification {

  /** Where connections come from. */
  public interface Source {
    Connection open() throws SQLException;
  }

  /** Of PostgreSQL and H2. */
  private static final List<String> NO_TABLE = List.of("42P01", "42S02", "42S04");

  private final Source source;
  private final Supplier<Anchors> anchors;

  JdbcVerification(Source source, Supplier<Anchors> anchors) {
    this.source = source;
    this.anchors = anchors;
  }

  @Override
  public VerificationReport verify(List<KnownEvent> receipts, LongConsumer progress) {
    Anchors outside = anchors.get();
    try (Connection connection = source.open()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return verify(connection, outside, receipts, progress);
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      if (NO_TABLE.contains(String.valueOf(e.getSQLState()))) {
        throw new SettingsException(
            Messages.beside(JdbcVerification.class, "settings").words("noChain"), e);
      }
      throw new StoreUnavailable(e);
    } catch (DataAccessException e) {
      throw new StoreUnavailable(e);
    }
  }

  private static VerificationReport verify(
      Connection connection, Anchors outside, List<KnownEvent> receipts, LongConsumer progress)
      throws SQLException {
    List<Breach> all = new ArrayList<>();
    Optional<ChainState.Standing> head = EventTable.head(connection, false);
    if (head.isEmpty()) {
      all.add(Breach.at(Breach.Kind.CHAIN_HEAD, 0));
    }
    String ledger = head.map(ChainState.Standing::ledger).orElse("");
    ChainHead start = ChainHead.first(ledger);
    List<KnownEvent> known = new ArrayList<>(receipts);
    outside.of(ledger).stream().map(Anchor::known).forEach(known::add);
    StoredEvents events = new StoredEvents(connection);
    ChainWalk.Walked walked =
        new ChainWalk(events, known, head.map(ChainState.Standing::head).orElse(start), progress)
            .walk(start);
    walked.breach().ifPresent(all::add);
    if (walked.breach().isEmpty() && events.count() != walked.reached().number()) {
      all.add(Breach.at(Breach.Kind.INSERTED, walked.reached().number() + 1));
    }
    Breaches breaches = new Breaches();
    RemovalEvents removals = RemovalEvents.of(connection);
    long forms = new UploadsCheck(connection, breaches, removals).run();
    long files = new BytesCheck(connection, breaches, removals).run();
    new DossiersCheck(connection, breaches).run();
    new StepsCheck(connection, breaches).run();
    new SayingsCheck(connection, breaches).run();
    all.addAll(breaches.sorted());
    outside.broken().forEach(name -> all.add(Breach.of(Breach.Kind.BROKEN_ANCHOR, 0, name)));
    outside.anchors().stream()
        .filter(anchor -> !anchor.ledger().equals(ledger))
        .forEach(anchor -> all.add(Breach.at(Breach.Kind.FOREIGN_ANCHOR, anchor.number())));
    return new VerificationReport(
        new KnownEvent(walked.reached().number(), walked.reached().hash()),
        files,
        forms,
        known.size(),
        all.stream().limit(VerificationReport.MOST).toList());
  }
}
