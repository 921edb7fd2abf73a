package cn.jihe.ledger.store.chain;

import cn.jihe.audit.KnownEvent;
import cn.jihe.database.Sql;
import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.EventDetails;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Somebody who can write to the store, and knows how events are hashed. */
final class ChainForger {

  private ChainForger() {}

  /** What a receipt would know. */
  static KnownEvent known(FilledLedger ledger, long number) throws SQLException {
    try (Connection connection = ledger.database().connect(ledger.url())) {
      ChainedEvent event = new StoredEvents(connection).after(number - 1, 1).getFirst();
      return new KnownEvent(event.number(), event.hash());
    }
  }

  /** Gives events another author; the head follows when they reach to the end. */
  static void rewrite(FilledLedger ledger, long first, long last) throws SQLException {
    try (Connection connection = ledger.database().connect(ledger.url())) {
      StoredEvents events = new StoredEvents(connection);
      ChainHead head = events.after(first - 2, 1).getFirst().head();
      for (ChainedEvent event : events.after(first - 1, (int) (last - first + 1))) {
        ChainedEvent forged = ChainedEvent.next(head, byAnother(event.event()));
        write(connection, forged);
        head = forged.head();
      }
      if (events.after(last, 1).isEmpty()) {
        EventTable.move(connection, head);
      }
    }
  }

  private static NewEvent byAnother(NewEvent event) {
    return new NewEvent(
        event.happened(),
        new Performer(null, "another", null, null, null),
        event.what(),
        event.submission(),
        event.dossier(),
        event.version(),
        event.details());
  }

  private static void write(Connection connection, ChainedEvent forged) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update event set account = null, who = 'another', role = null, organisation = null,"
                + " address = null, previous_hash = ?, hash = ? where number = ?")) {
      Sql.fill(update, forged.previous(), forged.hash(), forged.number());
      update.executeUpdate();
    }
  }

  /** As two administrators do, with the event that says so. */
  static void removeBytes(FilledLedger ledger) throws SQLException {
    try (Connection connection = ledger.database().connect(ledger.url());
        Statement statement = connection.createStatement()) {
      StoredEvents events = new StoredEvents(connection);
      NewEvent first = events.after(0, 1).getFirst().event();
      String sha256 = EventDetails.upload(first.details()).orElseThrow().sha256();
      ChainHead head = EventTable.head(connection, false).orElseThrow().head();
      ChainedEvent removal =
          ChainedEvent.next(
              head,
              new NewEvent(
                  first.happened(),
                  first.by(),
                  "BYTES_REMOVED",
                  null,
                  null,
                  null,
                  EventDetails.of(Map.of("sha256", sha256))));
      EventTable.insert(connection, List.of(removal));
      EventTable.move(connection, removal.head());
      statement.execute("update upload set bytes = '' where sha256 = '" + sha256 + "'");
    }
  }
}
