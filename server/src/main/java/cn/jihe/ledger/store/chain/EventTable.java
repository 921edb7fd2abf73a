package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.Packed;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain's tables by their columns. */
final class EventTable {

  private static final String COLUMNS =
      "number, happened, account, who, role, organisation, address, what, submission_id,"
          + " dossier_id, version, details, previous_hash, hash";

  static final String SELECT = "select " + COLUMNS + " from event";

  private static final String INSERT =
      "insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** With the hashes only: for an event that is there already. */
  private static final String LINK =
      "update event set number = ?, details = ?, previous_hash = ?, hash = ? where id = ?";

  /** No text that was ever packed. */
  private static final String UNREADABLE = "\0";

  private EventTable() {}

  /** A packed text; blank when it is not there, and another than any when it is no such text. */
  static String text(byte @Nullable [] packed) {
    try {
      return packed == null ? "" : Packed.text(packed);
    } catch (UncheckedIOException damaged) {
      return UNREADABLE;
    }
  }

  /** The only row of the heads; empty when there is none. */
  static Optional<ChainState.Standing> head(Connection connection, boolean lock)
      throws SQLException {
    return new Sql(connection)
            .rows(
                "select ledger, number, hash from chain_head where id = 1"
                    + (lock ? " for update" : ""),
                row ->
                    new ChainState.Standing(
                        row.getString(1), new ChainHead(row.getLong(2), row.getString(3))))
            .stream()
            .findFirst();
  }

  static void move(Connection connection, ChainHead head) throws SQLException {
    new Sql(connection)
        .update(
            "update chain_head set number = ?, hash = ? where id = 1", head.number(), head.hash());
  }

  static void insert(Connection connection, List<ChainedEvent> events) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (ChainedEvent chained : events) {
        NewEvent event = chained.event();
        Performer by = event.by();
        Sql.fill(
            insert,
            chained.number(),
            event.happened(),
            by.account(),
            by.who(),
            by.role(),
            by.organisation(),
            by.address(),
            event.what(),
            event.submission(),
            event.dossier(),
            event.version(),
            event.details(),
            chained.previous(),
            chained.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Takes an event that is in the table into the chain. */
  static void link(Connection connection, long id, ChainedEvent chained) throws SQLException {
    new Sql(connection)
        .update(
            LINK,
            chained.number(),
            chained.event().details(),
            chained.previous(),
            chained.hash(),
            id);
  }

  /**
   * Some events.
   *
   * @param which where and in which order, with a question mark for each value
   */
  static List<ChainedEvent> some(Connection connection, String which, @Nullable Object... values)
      throws SQLException {
    return new Sql(connection).rows(SELECT + which, EventTable::event, values);
  }

  static ChainedEvent event(ResultSet row) throws SQLException {
    return new ChainedEvent(
        row.getLong(1),
        new NewEvent(
            Sql.time(row, 2),
            new Performer(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
            row.getString(8),
            row.getObject(9, UUID.class),
            row.getObject(10, UUID.class),
            row.getObject(11, Integer.class),
            String.valueOf(row.getString(12))),
        String.valueOf(row.getString(13)),
        String.valueOf(row.getString(14)));
  }
}
