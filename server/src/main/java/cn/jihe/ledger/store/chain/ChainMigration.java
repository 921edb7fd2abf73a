package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.chain.ChainHead;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import cn.jihe.ledger.chain.Performer;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundForm;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.rule.FindingCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of before into the chain, in their order, with the hashes of what each brought.
 * It reads the tables as they were then, whatever they have become since.
 */
public final class ChainMigration implements JavaMigration {

  private static final MigrationVersion VERSION = MigrationVersion.fromVersion("5.1");

  /** So many events are in memory at once. */
  private static final int AT_ONCE = 500;

  private static final String UPLOADED = "UPLOADED";

  private static final List<String> FILLED =
      List.of(
          "alter table event alter column number set not null",
          "alter table event alter column details set not null",
          "alter table event alter column previous_hash set not null",
          "alter table event alter column hash set not null",
          "create unique index if not exists event_number on event (number)",
          // Of an attempt that was broken off.
          "delete from chain_head");

  @Override
  public MigrationVersion getVersion() {
    return VERSION;
  }

  @Override
  public String getDescription() {
    return "chain of events";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /** An event of before; the form it is about is null for an upload. */
  private record Old(long id, NewEvent event, @Nullable Integer form) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String ledger = UUID.randomUUID().toString();
    ChainHead head = ChainHead.first(ledger);
    long last = Long.MIN_VALUE;
    for (List<Old> page = page(connection, last); !page.isEmpty(); page = page(connection, last)) {
      for (Old old : page) {
        ChainedEvent chained = ChainedEvent.next(head, detailed(connection, old));
        EventTable.link(connection, old.id(), chained);
        head = chained.head();
      }
      last = page.getLast().id();
    }
    try (Statement statement = connection.createStatement()) {
      for (String change : FILLED) {
        statement.execute(change);
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into chain_head (id, ledger, number, hash) values (1, ?, ?, ?)")) {
      Sql.fill(insert, ledger, head.number(), head.hash());
      insert.executeUpdate();
    }
  }

  private static List<Old> page(Connection connection, long after) throws SQLException {
    List<Old> page = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select e.id, e.happened, e.who, e.what, e.submission_id, e.dossier_id, e.version,"
                + " (select min(f.form_index) from form f where f.submission_id = e.submission_id"
                + " and f.dossier_id = e.dossier_id and f.version = e.version)"
                + " from event e where e.id > ? order by e.id limit "
                + AT_ONCE)) {
      query.setLong(1, after);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          page.add(old(row));
        }
      }
    }
    return page;
  }

  private static Old old(ResultSet row) throws SQLException {
    return new Old(
        row.getLong(1),
        new NewEvent(
            Sql.time(row, 2),
            new Performer(null, row.getString(3), null, null, null),
            row.getString(4),
            row.getObject(5, UUID.class),
            row.getObject(6, UUID.class),
            row.getObject(7, Integer.class),
            EventDetails.NONE),
        row.getObject(8, Integer.class));
  }

  private static NewEvent detailed(Connection connection, Old old) throws SQLException {
    NewEvent event = old.event();
    return new NewEvent(
        event.happened(),
        event.by(),
        event.what(),
        event.submission(),
        event.dossier(),
        event.version(),
        event.what().equals(UPLOADED)
            ? upload(connection, event)
            : version(connection, event, old.form()));
  }

  private static String upload(Connection connection, NewEvent event) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select sha256, size, file_name, stated_year, stated_unit, catalogue, forms, submitted,"
                + " errors, warnings, notes, received, findings from submission where id = ?")) {
      Sql.fill(query, event.submission());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return EventDetails.of(
            new Facts.OfSubmission(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, Integer.class),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                new FindingCounts(row.getInt(9), row.getInt(10), row.getInt(11)),
                Sql.time(row, 12)),
            row.getString(13),
            forms(connection, event));
      }
    }
  }

  private static List<BoundForm> forms(Connection connection, NewEvent event) throws SQLException {
    List<BoundForm> forms = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select form_index, dossier_id, version, state, reason, content_hash, errors, warnings,"
                + " notes, content, findings from form where submission_id = ?"
                + " order by form_index")) {
      Sql.fill(query, event.submission());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          forms.add(
              BoundForm.of(
                  new Facts.OfForm(
                      row.getInt(1),
                      row.getObject(2, UUID.class),
                      row.getObject(3, Integer.class),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      new FindingCounts(row.getInt(7), row.getInt(8), row.getInt(9))),
                  row.getString(10),
                  row.getString(11)));
        }
      }
    }
    return forms;
  }

  private static String version(Connection connection, NewEvent event, @Nullable Integer form)
      throws SQLException {
    if (form == null) {
      return EventDetails.NONE;
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "select f.content_hash, d.kind, d.fiscal_year, d.unit, d.project from form f"
                + " join dossier d on d.id = f.dossier_id"
                + " where f.submission_id = ? and f.form_index = ?")) {
      Sql.fill(query, event.submission(), form);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return EventDetails.of(
            form,
            row.getString(1),
            new Facts.OfDossier(
                row.getString(2), row.getInt(3), row.getString(4), row.getString(5)));
      }
    }
  }
}
