package cn.jihe.ledger.store.chain;

import cn.jihe.database.Sql;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundRename;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** How some dossiers were called before they got their keys of now, as events tell of it. */
final class Renames {

  private static final String RENAMED =
      "select e.dossier_id, e.number, e.details from event e where e.what = 'RENAMED'"
          + " and e.dossier_id = any(?) order by e.number";

  /** By the numbers of their events. */
  private final Map<UUID, TreeMap<Long, BoundRename>> known = new HashMap<>();

  Renames(Sql sql, List<UUID> dossiers) throws SQLException {
    sql.each(
        RENAMED,
        row -> {
          UUID dossier = row.getObject(1, UUID.class);
          long number = row.getLong(2);
          EventDetails.rename(row.getString(3))
              .ifPresent(
                  rename ->
                      known
                          .computeIfAbsent(dossier, none -> new TreeMap<>())
                          .put(number, rename));
        },
        sql.connection().createArrayOf("uuid", dossiers.toArray()));
  }

  /** The hash of the facts that hold after an event; empty when they are those of now. */
  Optional<String> after(UUID dossier, long number) {
    return Optional.ofNullable(known.get(dossier))
        .map(renames -> renames.higherEntry(number))
        .map(next -> next.getValue().before());
  }
}
