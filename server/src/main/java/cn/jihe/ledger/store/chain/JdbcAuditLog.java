package cn.jihe.ledger.store.chain;

import cn.jihe.audit.AuditLog;
import cn.jihe.audit.KnownEvent;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the chain for people, each as far as they may. */
@Singleton
final class JdbcAuditLog implements AuditLog {

  /** What nobody's organisation has to do with is for auditors of a root. */
  private static final String MAY_READ =
      " where (exists (select 1 from organisation_above a where a.above_id = any(?)"
          + " and (cast(a.organisation_id as varchar) = event.organisation"
          + " or a.organisation_id = (select s.organisation_id from submission s"
          + " where s.id = event.submission_id)"
          + " or a.organisation_id = (select d.organisation_id from dossier d"
          + " where d.id = event.dossier_id)))"
          + " or (event.organisation is null and event.submission_id is null"
          + " and event.dossier_id is null and exists (select 1 from organisation o"
          + " where o.id = any(?) and o.parent_id is null))"
          + " or (what <> 'INTERNAL_NOTED'"
          + " and exists (select 1 from organisation_above a where a.above_id = any(?)"
          + " and (a.organisation_id = (select s.organisation_id from submission s"
          + " where s.id = event.submission_id)"
          + " or a.organisation_id = (select d.organisation_id from dossier d"
          + " where d.id = event.dossier_id)))))";

  private static final String IS_WANTED =
      " and (cast(? as varchar) is null or what = cast(? as varchar))"
          + " and (cast(? as uuid) is null or dossier_id = cast(? as uuid))"
          + " and (cast(? as uuid) is null or submission_id = cast(? as uuid))"
          + " and (cast(? as timestamp with time zone) is null or happened >= ?)"
          + " and (cast(? as timestamp with time zone) is null or happened < ?)";

  private static final String ADMINISTRATION =
      " where role = 'ADMIN' and dossier_id is null and number < ?"
          + " and (cast(? as boolean) or exists (select 1 from organisation_above a"
          + " where a.above_id = any(?)"
          + " and cast(a.organisation_id as varchar) = event.organisation))"
          + " order by number desc limit ?";

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcAuditLog(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public List<Entry> after(long number, int most, Reader reader, Wanted wanted) {
    return read(
        connection ->
            entries(
                EventTable.some(
                    connection,
                    MAY_READ + IS_WANTED + " and number > ? order by number limit ?",
                    values(connection, reader, wanted, number, most))));
  }

  @Override
  public long count(Reader reader, Wanted wanted) {
    return read(
        connection ->
            new Sql(connection)
                .number(
                    "select count(*) from event" + MAY_READ + IS_WANTED,
                    values(connection, reader, wanted)));
  }

  @Override
  public List<Entry> administration(long before, int most, Optional<Set<UUID>> within) {
    return read(
        connection ->
            entries(
                EventTable.some(
                    connection,
                    ADMINISTRATION,
                    before,
                    within.isEmpty(),
                    array(connection, within.orElse(Set.of())),
                    most)));
  }

  private interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    return transactions.read(
        () -> {
          try {
            return reading.from(open.getConnection());
          } catch (SQLException e) {
            throw new DataAccessException("events cannot be read", e);
          }
        });
  }

  /** Those of {@link #MAY_READ} and {@link #IS_WANTED}, and more behind them. */
  private static @Nullable Object[] values(
      Connection connection, Reader reader, Wanted wanted, Object... more) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(array(connection, reader.audits()));
    values.add(array(connection, reader.audits()));
    values.add(array(connection, reader.owns()));
    for (Optional<?> each :
        List.of(
            wanted.what(), wanted.dossier(), wanted.submission(), wanted.from(), wanted.before())) {
      values.add(each.orElse(null));
      values.add(each.orElse(null));
    }
    values.addAll(Arrays.asList(more));
    return values.toArray();
  }

  private static Array array(Connection connection, Set<UUID> ids) throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  private static List<Entry> entries(List<ChainedEvent> events) {
    return events.stream().map(JdbcAuditLog::entry).toList();
  }

  private static Entry entry(ChainedEvent chained) {
    NewEvent event = chained.event();
    return new Entry(
        new KnownEvent(chained.number(), chained.hash()),
        event.happened(),
        Optional.ofNullable(event.by().account()),
        event.by().who(),
        Optional.ofNullable(event.by().role()),
        Optional.ofNullable(event.by().organisation()),
        Optional.ofNullable(event.by().address()),
        event.what(),
        Optional.ofNullable(event.submission()),
        Optional.ofNullable(event.dossier()),
        Optional.ofNullable(event.version()),
        event.details());
  }
}
