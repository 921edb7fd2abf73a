package cn.jihe.ledger.store.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Packs the texts of forms and findings. Each step may be done again: on the built-in store what
 * was done before an attempt broke off stays done.
 */
public final class PackingMigration implements JavaMigration {

  private static final MigrationVersion VERSION = MigrationVersion.fromVersion("6.1");

  /** So many texts are in memory at once. */
  private static final int AT_ONCE = 200;

  private static final String PREFIX = "packed_";

  @Override
  public MigrationVersion getVersion() {
    return VERSION;
  }

  @Override
  public String getDescription() {
    return "packed texts";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    pack(connection, "form", "content");
    pack(connection, "form", "findings");
    pack(connection, "submission", "findings");
  }

  private static void pack(Connection connection, String table, String column) throws SQLException {
    String packed = PREFIX + column;
    run(connection, "alter table " + table + " add column if not exists " + packed + " bytea");
    if (isThere(connection, table, column)) {
      Optional<Object> last = some(connection, table, column, "");
      while (last.isPresent()) {
        last = some(connection, table, column, " and id > ?", last.get());
      }
      run(connection, "alter table " + table + " drop column " + column);
    }
  }

  private record Text(Object id, String text) {}

  /** Packs some; gives the last one's id, or nothing when none is left. */
  private static Optional<Object> some(
      Connection connection, String table, String column, String after, Object... last)
      throws SQLException {
    String packed = PREFIX + column;
    List<Text> texts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id, %s from %s where %s is null%s order by id limit %d"
                .formatted(column, table, packed, after, AT_ONCE))) {
      for (int i = 0; i < last.length; i++) {
        query.setObject(i + 1, last[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          texts.add(new Text(row.getObject(1), row.getString(2)));
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement("update %s set %s = ? where id = ?".formatted(table, packed))) {
      for (Text text : texts) {
        update.setBytes(1, Packed.of(text.text()));
        update.setObject(2, text.id());
        update.addBatch();
      }
      update.executeBatch();
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.getLast().id());
  }

  private static boolean isThere(Connection connection, String table, String column)
      throws SQLException {
    try (ResultSet found =
        connection.getMetaData().getColumns(null, connection.getSchema(), table, column)) {
      return found.next();
    }
  }

  private static void run(Connection connection, String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(change);
    }
  }
}
