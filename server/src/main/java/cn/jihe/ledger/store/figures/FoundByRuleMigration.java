package cn.jihe.ledger.store.figures;

import cn.jihe.database.Sql;
import cn.jihe.ledger.store.compared.RepeatedMigration;
import cn.jihe.ledger.store.content.Json;
import cn.jihe.ledger.store.content.Packed;
import cn.jihe.ledger.store.content.StoredFindings;
import cn.jihe.ledger.store.figures.FoundByRule.Judged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;

/**
 * Counts by rule what was found in versions from before that was kept. Of one whose contents were
 * taken away nothing is known any more.
 */
public final class FoundByRuleMigration extends RepeatedMigration {

  /** Raised by hand when something else is kept. */
  private static final int MADE = 1;

  /** So many versions are in memory at once. */
  private static final int AT_ONCE = 200;

  public FoundByRuleMigration() {
    super("found by rule");
  }

  @Override
  public Integer getChecksum() {
    return MADE;
  }

  private record Old(long id, Judged version) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Sql sql = new Sql(context.getConnection());
    long last = 0;
    for (List<Old> some = after(sql, last); !some.isEmpty(); some = after(sql, last)) {
      last = some.getLast().id();
      keep(sql.connection(), some);
    }
  }

  private static List<Old> after(Sql sql, long last) throws SQLException {
    return sql.rows(
        "select v.id, v.dossier_id, v.number, f.packed_findings from version v"
            + " join form f on f.submission_id = v.submission_id and f.form_index = v.form_index"
            + " where v.id > ? and v.errors + v.warnings + v.notes > 0"
            + " and f.packed_findings is not null and not exists (select 1 from version_rule r"
            + " where r.dossier_id = v.dossier_id and r.version = v.number)"
            + " order by v.id limit "
            + AT_ONCE,
        row ->
            new Old(
                row.getLong(1),
                new Judged(
                    row.getObject(2, UUID.class),
                    row.getInt(3),
                    Json.read(Packed.text(row.getBytes(4)), StoredFindings.class).findings())),
        last);
  }

  private static void keep(Connection connection, List<Old> versions) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into version_rule (dossier_id, version, rule, severity, found)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Old one : versions) {
        for (VersionRuleRow row : FoundByRule.rows(one.version())) {
          Sql.fill(insert, row.dossierId(), row.version(), row.rule(), row.severity(), row.found());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
