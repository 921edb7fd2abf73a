package cn.jihe.ledger.store.compared;

import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.store.compared.ComparedForms.NewVersion;
import cn.jihe.ledger.store.content.ComparedKeys;
import cn.jihe.ledger.store.content.FormContent;
import cn.jihe.ledger.store.content.Json;
import cn.jihe.ledger.store.content.Packed;
import cn.jihe.rule.ComparedForm;
import cn.jihe.rule.RuleContext.Budget;
import cn.jihe.rule.run.RuleVersions;
import cn.jihe.rules.Catalogue;
import cn.jihe.words.LevelNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Makes anew what submitted versions are compared by: for stores from before it was kept, and
 * whenever forms come to be compared otherwise.
 */
public final class ComparedFormsMigration extends RepeatedMigration {

  /** Raised by hand when {@link ComparedForm} or {@link ComparedKeys} make something else. */
  private static final int MADE = 1;

  /** So many forms are in memory at once. */
  private static final int AT_ONCE = 200;

  /** The rule that compares meanings: its version says which levels it knows. */
  private static final String ALIKE = "H08";

  private final RuleVersions versions = new RuleVersions(Catalogue.RULES, "");

  public ComparedFormsMigration() {
    super("compared forms");
  }

  /** Differs when targets or levels are read otherwise, too. */
  @Override
  public Integer getChecksum() {
    return Objects.hash(MADE, versions.reader(), versions.of(ALIKE));
  }

  private record Row(long id, NewVersion version) {}

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement empty = connection.createStatement()) {
      empty.executeUpdate("delete from compared_indicator");
      empty.executeUpdate("delete from compared_form");
    }
    long last = 0;
    for (List<Row> rows = rows(connection, last); !rows.isEmpty(); rows = rows(connection, last)) {
      last = rows.getLast().id();
      keep(connection, rows.stream().map(Row::version).toList());
    }
  }

  private List<Row> rows(Connection connection, long after) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select v.id, v.number, d.id, d.unit, d.fiscal_year, f.packed_content,"
                + " d.organisation_id from version v"
                + " join dossier d on d.id = v.dossier_id"
                + " join form f on f.submission_id = v.submission_id"
                + " and f.form_index = v.form_index"
                + " where v.state in (?, ?) and v.id > ? and f.packed_content is not null"
                + " order by v.id limit "
                + AT_ONCE)) {
      query.setString(1, FilingState.SUBMITTED.name());
      query.setString(2, FilingState.PREPARED.name());
      query.setLong(3, after);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          ComparedForm form =
              ComparedForm.of(Json.read(Packed.text(found.getBytes(6)), FormContent.class).form());
          Owner owner =
              new Owner(
                  Optional.ofNullable(found.getObject(7, UUID.class)),
                  new UnitName(found.getString(4)));
          Budget budget = new Budget(owner.key(), found.getInt(5));
          rows.add(
              new Row(
                  found.getLong(1),
                  new NewVersion(
                      found.getObject(3, UUID.class),
                      found.getInt(2),
                      form,
                      ComparedKeys.of(form, budget, LevelNames.standard()))));
        }
      }
    }
    return rows;
  }

  private static void keep(Connection connection, List<NewVersion> versions) throws SQLException {
    try (PreparedStatement forms =
            connection.prepareStatement(
                "insert into compared_form (dossier_id, version, kind, project, goal, project_key,"
                    + " goal_key) values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement indicators =
            connection.prepareStatement(
                "insert into compared_indicator (dossier_id, version, position, level2, name,"
                    + " target, meaning_key) values (?, ?, ?, ?, ?, ?, ?)")) {
      for (NewVersion version : versions) {
        ComparedFormRow form = ComparedForms.row(version);
        batch(
            forms,
            form.dossierId(),
            form.version(),
            form.kind().name(),
            form.project(),
            form.goal(),
            form.projectKey(),
            form.goalKey());
        for (ComparedIndicatorRow row : ComparedForms.rows(version)) {
          batch(
              indicators,
              row.dossierId(),
              row.version(),
              row.position(),
              row.level2(),
              row.name(),
              row.target(),
              row.meaningKey());
        }
      }
      forms.executeBatch();
      indicators.executeBatch();
    }
  }

  private static void batch(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
