package cn.jihe.ledger.store.queue;

import cn.jihe.account.Role;
import cn.jihe.database.Sql;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.Dossier;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.ReviewQueue.Entry;
import cn.jihe.ledger.Standing;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.Version;
import cn.jihe.lifecycle.Action;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.rule.FindingCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of rows what they were made from. */
final class QueueRows {

  /** What {@link #entry} reads, of those that a query names so. */
  static final String COLUMNS =
      "d.*, v.number as v_number, v.state as v_state, v.stands, f.content_hash, v.submission_id,"
          + " v.form_index, v.catalogue, v.errors, v.warnings, v.notes, v.recorded, v.amount,"
          + " v.late, s.account_id, p.name as by_name, "
          + QueueQuery.RESUBMITTED
          + " as again";

  /** What is read of a version besides; with it a query has all columns. */
  static final String FURTHER =
      " join submission s on s.id = v.submission_id"
          + " join form f on f.submission_id = v.submission_id and f.form_index = v.form_index"
          + " left join account p on p.id = s.account_id";

  static final String STEPS = "select * from step where dossier_id = any(?) order by id";

  private QueueRows() {}

  /** One dossier, its steps left out. */
  static Entry entry(ResultSet row) throws SQLException {
    Dossier dossier =
        new Dossier(
            row.getObject("id", UUID.class),
            key(row),
            number(row, "current_version"),
            Optional.ofNullable(row.getString("current_hash")),
            row.getInt("versions"),
            standing(row));
    return new Entry(
        new DossierRecord(dossier, List.of(version(row)), List.of(), List.of()),
        Optional.ofNullable(row.getBigDecimal("amount")),
        row.getBoolean("again"));
  }

  static DossierKey key(ResultSet row) throws SQLException {
    return new DossierKey(
        FormKind.valueOf(row.getString("kind")),
        row.getInt("fiscal_year"),
        new Owner(
            Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
            new UnitName(row.getString("unit"))),
        new ProjectName(row.getString("project")));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    UUID openedBy = row.getObject("opened_by", UUID.class);
    Instant opened = time(row, "opened");
    return new Standing(
        VersionState.valueOf(row.getString("state")),
        number(row, "in_force"),
        Optional.ofNullable(time(row, "since")),
        openedBy == null || opened == null
            ? Optional.empty()
            : Optional.of(new Standing.Opened(openedBy, opened)),
        Optional.ofNullable(row.getObject("assignee", UUID.class)),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        row.getBoolean("reopened"));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("v_number"),
        FilingState.valueOf(row.getString("v_state")),
        VersionState.valueOf(row.getString("stands")),
        row.getString("content_hash"),
        row.getObject("submission_id", UUID.class),
        row.getInt("form_index"),
        row.getString("catalogue"),
        new FindingCounts(row.getInt("errors"), row.getInt("warnings"), row.getInt("notes")),
        Sql.time(row, "recorded"),
        number(row, "late"),
        Optional.ofNullable(row.getObject("account_id", UUID.class)),
        Objects.requireNonNullElse(row.getString("by_name"), ""));
  }

  static Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getInt("version"),
        row.getObject("act", UUID.class),
        Optional.ofNullable(row.getString("action")).map(Action::valueOf),
        VersionState.valueOf(row.getString("stood")),
        VersionState.valueOf(row.getString("stands")),
        Optional.ofNullable(row.getObject("account_id", UUID.class)),
        row.getString("login"),
        Optional.ofNullable(row.getString("role")).map(Role::valueOf),
        Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
        Optional.ofNullable(row.getString("note")),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getObject("undoes", UUID.class)),
        Sql.time(row, "happened"));
  }

  private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : Sql.time(row, column);
  }
}
