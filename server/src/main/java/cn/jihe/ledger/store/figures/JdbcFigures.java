package cn.jihe.ledger.store.figures;

import cn.jihe.account.Scope;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.FormFigures;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.rule.FindingCounts;
import cn.jihe.rule.Severity;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Counted by the database. */
@Singleton
final class JdbcFigures implements FormFigures {

  /** When something happened to it last; of what came after the version it counts with, nothing. */
  private static final String LAST =
      "case when d.current_version = v.number then coalesce(d.since, v.recorded)"
          + " else v.recorded end";

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcFigures(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public List<Integer> years(Scope scope) {
    FiguresQuery query = FiguresQuery.of(Choice.ALL, scope);
    return read(
        sql ->
            sql.rows(
                "select distinct d.fiscal_year" + query.text() + " order by 1 desc",
                row -> row.getInt(1),
                query.values(sql.connection())));
  }

  @Override
  public List<InState> progress(Choice choice, Scope scope) {
    FiguresQuery query = FiguresQuery.of(choice, scope);
    return read(
        sql ->
            sql.rows(
                "select d.organisation_id, v.stands, count(*) as many, count(v.late) as late,"
                    + " sum(case when v.errors > 0 then 1 else 0 end) as with_errors,"
                    + " sum(case when v.warnings > 0 then 1 else 0 end) as with_warnings,"
                    + " sum(v.errors) as errors, sum(v.warnings) as warnings,"
                    + " sum(v.notes) as notes, max("
                    + LAST
                    + ") as last"
                    + query.text()
                    + " group by d.organisation_id, v.stands",
                row ->
                    new InState(
                        row.getObject("organisation_id", UUID.class),
                        VersionState.valueOf(row.getString("stands")),
                        row.getInt("many"),
                        row.getInt("late"),
                        row.getInt("with_errors"),
                        row.getInt("with_warnings"),
                        counts(row),
                        Sql.time(row, "last")),
                query.values(sql.connection())));
  }

  @Override
  public List<OfRule> rules(Choice choice, Scope scope) {
    FiguresQuery query = FiguresQuery.of(choice, scope);
    return read(
        sql ->
            sql.rows(
                "select r.rule, r.severity, count(*) as many, sum(r.found) as found"
                    + query.withRules()
                    + " group by r.rule, r.severity order by 4 desc, r.rule",
                row ->
                    new OfRule(
                        row.getString("rule"),
                        Severity.valueOf(row.getString("severity")),
                        row.getInt("many"),
                        row.getInt("found")),
                query.values(sql.connection())));
  }

  @Override
  public Page<Counted> dossiers(Choice choice, Which which, PageOf part, Scope scope) {
    FiguresQuery query = FiguresQuery.of(choice, scope).only(which);
    return read(
        sql ->
            new Page<>(
                sql.rows(
                    "select d.*, v.number as v_number, v.stands, v.errors, v.warnings, v.notes,"
                        + " v.late, "
                        + LAST
                        + " as last"
                        + query.text()
                        + " order by d.unit_plain, d.project_plain, d.id limit ? offset ?",
                    JdbcFigures::counted,
                    query.values(sql.connection(), part.size(), part.offset())),
                part,
                sql.number("select count(*)" + query.text(), query.values(sql.connection()))));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    int late = row.getInt("late");
    Optional<Integer> days = row.wasNull() ? Optional.empty() : Optional.of(late);
    return new Counted(
        row.getObject("id", UUID.class),
        new DossierKey(
            FormKind.valueOf(row.getString("kind")),
            row.getInt("fiscal_year"),
            new Owner(
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)),
                new UnitName(row.getString("unit"))),
            new ProjectName(row.getString("project"))),
        row.getInt("v_number"),
        VersionState.valueOf(row.getString("stands")),
        counts(row),
        days,
        Sql.time(row, "last"));
  }

  private static FindingCounts counts(ResultSet row) throws SQLException {
    return new FindingCounts(row.getInt("errors"), row.getInt("warnings"), row.getInt("notes"));
  }

  private interface Reading<T> {
    T from(Sql sql) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    return transactions.read(
        () -> {
          try {
            return reading.from(new Sql(open.getConnection()));
          } catch (SQLException e) {
            throw new DataAccessException("figures cannot be counted", e);
          }
        });
  }
}
