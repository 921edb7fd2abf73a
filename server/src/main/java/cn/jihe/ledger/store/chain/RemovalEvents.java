package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.store.content.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What two administrators have taken away: that it is missing is no breach. There are few of them.
 */
final class RemovalEvents {

  private static final String SELECT =
      "select submission_id, details from event where what = 'BYTES_REMOVED'";

  private final Set<UUID> submissions = new HashSet<>();
  private final Set<String> bytes = new HashSet<>();

  static RemovalEvents of(Connection connection) throws SQLException {
    RemovalEvents removals = new RemovalEvents();
    new Sql(connection)
        .each(
            SELECT,
            row -> {
              Optional.ofNullable(row.getObject(1, UUID.class))
                  .ifPresent(removals.submissions::add);
              Json.readIfPossible(row.getString(2), Map.class)
                  .map(details -> details.get("sha256"))
                  .ifPresent(sha256 -> removals.bytes.add(String.valueOf(sha256)));
            });
    return removals;
  }

  /** Whether the texts of a submission and its forms may be missing. */
  boolean of(UUID submission) {
    return submissions.contains(submission);
  }

  /** Whether bytes may be missing. */
  boolean ofBytes(String sha256) {
    return bytes.contains(sha256);
  }
}
