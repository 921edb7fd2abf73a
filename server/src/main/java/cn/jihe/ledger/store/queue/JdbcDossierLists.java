package cn.jihe.ledger.store.queue;

import cn.jihe.account.Scope;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.ledger.DossierLists;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists of dossiers in a database. */
@Singleton
final class JdbcDossierLists implements DossierLists {

  private static final String IN_SCOPE = InScope.DOSSIER.replace("in (:scope)", "= any(?)");

  private static final String NAMED =
      "select d.* from dossier d where d.id = any(?) and" + IN_SCOPE;

  private static final String UNFINISHED =
      "select d.* from dossier d where"
          + IN_SCOPE
          + " and d.state in ('RETURNED', 'WITHDRAWN', 'ATTEMPT', 'PREPARED')"
          + " and (cast(? as varchar) is null or d.kind = cast(? as varchar))"
          + " and (cast(? as integer) is null or d.fiscal_year = cast(? as integer))"
          + " and d.id > ? order by d.id limit ?";

  private static final String UNITS =
      "select distinct d.organisation_id from dossier d where d.kind = ? and d.fiscal_year = ? and"
          + IN_SCOPE;

  /** Before all ids. */
  private static final UUID FIRST = new UUID(0, 0);

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcDossierLists(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public List<Listed> named(Set<UUID> ids, Scope scope) {
    return read(sql -> sql.rows(NAMED, JdbcDossierLists::listed, array(sql, ids), in(sql, scope)));
  }

  @Override
  public List<Listed> unfinished(Wanted wanted, Scope scope, int most) {
    String kind = wanted.kind().map(Enum::name).orElse(null);
    Integer year = wanted.year().orElse(null);
    return read(
        sql ->
            sql.rows(
                UNFINISHED,
                JdbcDossierLists::listed,
                in(sql, scope),
                kind,
                kind,
                year,
                year,
                wanted.after().orElse(FIRST),
                most));
  }

  @Override
  public Set<UUID> withDossiers(FormKind kind, int year, Scope scope) {
    return read(
        sql ->
            new HashSet<>(
                sql.rows(
                    UNITS,
                    row -> row.getObject(1, UUID.class),
                    kind.name(),
                    year,
                    in(sql, scope))));
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getObject("id", UUID.class),
        QueueRows.key(row),
        VersionState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("due", LocalDate.class)));
  }

  private static Array in(Sql sql, Scope scope) throws SQLException {
    return array(sql, InScope.roots(scope));
  }

  private static Array array(Sql sql, Collection<UUID> ids) throws SQLException {
    return sql.connection().createArrayOf("uuid", ids.toArray());
  }

  private interface Reading<T> {
    T from(Sql connection) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    return transactions.read(
        () -> {
          try {
            return reading.from(new Sql(open.getConnection()));
          } catch (SQLException e) {
            throw new DataAccessException("dossiers cannot be listed", e);
          }
        });
  }
}
