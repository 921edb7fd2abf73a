package cn.jihe.ledger.store.keys;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.store.compared.RepeatedMigration;
import cn.jihe.ledger.store.content.DossierHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives dossiers the keys that their names have now, after names came to be compared otherwise. Two
 * that have become one are not merged: which of their versions counts only people know. The log
 * names them, and what is handed in from then on goes to the one that had the key first.
 */
public final class DossierKeysMigration extends RepeatedMigration {

  private static final Logger LOG = LoggerFactory.getLogger(DossierKeysMigration.class);

  /** Raised by hand when {@link UnitName} or {@link ProjectName} compare otherwise. */
  private static final int COMPARED = 1;

  public DossierKeysMigration() {
    super("dossier keys");
  }

  @Override
  public Integer getChecksum() {
    return COMPARED;
  }

  private record Row(UUID id, DossierKey key, String hash) {
    String wanted() {
      return DossierHash.of(key);
    }
  }

  @Override
  public void migrate(Context context) throws SQLException {
    List<Row> rows = rows(context.getConnection());
    Set<String> taken = new HashSet<>();
    rows.stream()
        .filter(row -> row.hash().equals(row.wanted()))
        .forEach(row -> taken.add(row.hash()));
    for (Row row : rows) {
      if (row.hash().equals(row.wanted())) {
        continue;
      }
      if (taken.add(row.wanted())) {
        move(context.getConnection(), row);
      } else {
        LOG.warn(
            "Dossier {} is of the same unit, year and project as another, and is kept beside it",
            row.id());
      }
    }
  }

  private static List<Row> rows(Connection connection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet found =
            query.executeQuery(
                "select id, kind, fiscal_year, unit, project, dossier_key, organisation_id"
                    + " from dossier order by versions desc, id")) {
      while (found.next()) {
        rows.add(
            new Row(
                found.getObject(1, UUID.class),
                new DossierKey(
                    FormKind.valueOf(found.getString(2)),
                    found.getInt(3),
                    new Owner(
                        Optional.ofNullable(found.getObject(7, UUID.class)),
                        new UnitName(found.getString(4))),
                    new ProjectName(found.getString(5))),
                found.getString(6)));
      }
    }
    return rows;
  }

  private static void move(Connection connection, Row row) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dossier set dossier_key = ?, unit_plain = ?, project_plain = ? where id = ?")) {
      update.setString(1, row.wanted());
      update.setString(2, row.key().owner().unit().key());
      update.setString(3, row.key().project().key());
      update.setObject(4, row.id());
      update.executeUpdate();
    }
  }
}
