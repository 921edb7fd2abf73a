package cn.jihe.account.store;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is above whom, as kept: a table of pairs, of which a change touches few. */
@Singleton
class AboveRows {

  private static final String ALL = "select organisation_id, above_id from organisation_above";
  private static final String ADD =
      "insert into organisation_above (organisation_id, above_id) values (?, ?)";
  private static final String REMOVE =
      "delete from organisation_above where organisation_id = ? and above_id = ?";
  private static final int AT_ONCE = 1000;

  private final JdbcOperations operations;

  AboveRows(JdbcOperations operations) {
    this.operations = operations;
  }

  /**
   * Makes the table what it is to be; in the open transaction.
   *
   * @param wanted of each organisation those above it
   */
  void become(Map<UUID, Set<UUID>> wanted) {
    Map<UUID, Set<UUID>> known = all();
    change(ADD, missing(wanted, known));
    change(REMOVE, missing(known, wanted));
  }

  private Map<UUID, Set<UUID>> all() {
    return operations.prepareStatement(
        ALL,
        statement -> {
          Map<UUID, Set<UUID>> all = new LinkedHashMap<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              all.computeIfAbsent(rows.getObject(1, UUID.class), id -> new LinkedHashSet<>())
                  .add(rows.getObject(2, UUID.class));
            }
          }
          return all;
        });
  }

  /** What the first has and the second has not. */
  private static Map<UUID, Set<UUID>> missing(
      Map<UUID, Set<UUID>> some, Map<UUID, Set<UUID>> others) {
    Map<UUID, Set<UUID>> missing = new LinkedHashMap<>();
    some.forEach(
        (id, above) -> {
          Set<UUID> left = new LinkedHashSet<>(above);
          left.removeAll(others.getOrDefault(id, Set.of()));
          missing.put(id, left);
        });
    return missing;
  }

  private void change(String sql, Map<UUID, Set<UUID>> pairs) {
    operations.prepareStatement(
        sql,
        statement -> {
          int open = 0;
          for (Map.Entry<UUID, Set<UUID>> each : pairs.entrySet()) {
            for (UUID above : each.getValue()) {
              add(statement, each.getKey(), above);
              open++;
              if (open == AT_ONCE) {
                statement.executeBatch();
                open = 0;
              }
            }
          }
          if (open > 0) {
            statement.executeBatch();
          }
          return open;
        });
  }

  private static void add(PreparedStatement statement, UUID id, UUID above) throws SQLException {
    statement.setObject(1, id);
    statement.setObject(2, above);
    statement.addBatch();
  }
}
