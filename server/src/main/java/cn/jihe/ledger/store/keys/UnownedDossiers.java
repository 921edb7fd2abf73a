package cn.jihe.ledger.store.keys;

import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Owner;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The dossiers of units that are no organisation; within the transaction that is open. */
@Singleton
class UnownedDossiers {

  /** So many are asked for or moved at once. */
  static final int AT_ONCE = 200;

  private final TransactionOperations<Connection> open;

  UnownedDossiers(TransactionOperations<Connection> open) {
    this.open = open;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** The names of their units, as compared. */
  List<String> units() {
    return query(
        "select distinct unit_plain from dossier where organisation_id is null",
        List.of(),
        row -> row.getString(1));
  }

  /**
   * Has nobody else change those of units of these names until the transaction ends. Taken in the
   * order in which whoever hands in takes them, so that the two never wait for each other.
   */
  void lock(List<String> units) {
    work(
        "select id from dossier where organisation_id is null and unit_plain = any(?)"
            + " order by dossier_key for update",
        query -> {
          query.setArray(1, open.getConnection().createArrayOf("varchar", units.toArray()));
          return query.execute();
        });
  }

  /** Those of units of these names, the ones of most versions first. */
  List<UnownedDossier> of(List<String> units) {
    return query(
        "select id, kind, fiscal_year, unit, project, dossier_key from dossier"
            + " where organisation_id is null and unit_plain in "
            + list(units)
            + " order by versions desc, id",
        units,
        row ->
            new UnownedDossier(
                row.getObject(1, UUID.class),
                new DossierKey(
                    FormKind.valueOf(row.getString(2)),
                    row.getInt(3),
                    Owner.named(new UnitName(row.getString(4))),
                    new ProjectName(row.getString(5))),
                row.getString(6)));
  }

  /** Which of these hashes some dossier has. */
  List<String> taken(List<String> hashes) {
    return hashes.isEmpty()
        ? List.of()
        : query(
            "select dossier_key from dossier where dossier_key in " + list(hashes),
            hashes,
            row -> row.getString(1));
  }

  /** They are their organisations' from now on. */
  void move(List<OwnedDossier> dossiers) {
    work(
        "update dossier set organisation_id = ?, dossier_key = ? where id = ?",
        update -> {
          for (OwnedDossier each : dossiers) {
            update.setObject(1, each.key().owner().organisation().orElseThrow());
            update.setString(2, each.hash());
            update.setObject(3, each.id());
            update.addBatch();
          }
          return update.executeBatch();
        });
  }

  private static String list(List<String> values) {
    return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
  }

  private <T> List<T> query(String sql, List<String> values, Reading<T> reading) {
    return work(
        sql,
        query -> {
          for (int i = 0; i < values.size(); i++) {
            query.setString(i + 1, values.get(i));
          }
          List<T> found = new ArrayList<>();
          try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
              found.add(reading.of(row));
            }
          }
          return found;
        });
  }

  private <T> T work(String sql, Work<T> work) {
    try (PreparedStatement statement = open.getConnection().prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new DataAccessException("dossiers cannot be given to organisations", e);
    }
  }
}
