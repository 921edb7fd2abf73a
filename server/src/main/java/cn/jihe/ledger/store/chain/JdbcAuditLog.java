package cn.jihe.ledger.store.chain;

import cn.jihe.database.Transactions;
import cn.jihe.ledger.AuditLog;
import cn.jihe.ledger.KnownEvent;
import cn.jihe.ledger.chain.ChainedEvent;
import cn.jihe.ledger.chain.NewEvent;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
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

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcAuditLog(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public List<Entry> after(long number, int most, Reader reader, Wanted wanted) {
    return query(
        EventTable.SELECT + MAY_READ + IS_WANTED + " and number > ? order by number limit ?",
        reader,
        wanted,
        query -> {
          query.setLong(14, number);
          query.setInt(15, most);
          return EventTable.read(query).stream().map(JdbcAuditLog::entry).toList();
        });
  }

  @Override
  public long count(Reader reader, Wanted wanted) {
    return query(
        "select count(*) from event" + MAY_READ + IS_WANTED,
        reader,
        wanted,
        query -> {
          try (ResultSet found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
          }
        });
  }

  @Override
  public List<Entry> administration(long before, int most) {
    return transactions.read(
        () -> {
          try (PreparedStatement query =
              open.getConnection()
                  .prepareStatement(
                      EventTable.SELECT
                          + " where role = 'ADMIN' and dossier_id is null and number < ?"
                          + " order by number desc limit ?")) {
            EventTable.set(query, before, most);
            return EventTable.read(query).stream().map(JdbcAuditLog::entry).toList();
          } catch (SQLException e) {
            throw new DataAccessException("events cannot be read", e);
          }
        });
  }

  private interface Asking<T> {
    T of(PreparedStatement query) throws SQLException;
  }

  private <T> T query(String sql, Reader reader, Wanted wanted, Asking<T> asking) {
    return transactions.read(
        () -> {
          try (PreparedStatement query = open.getConnection().prepareStatement(sql)) {
            array(query, 1, reader.audits());
            array(query, 2, reader.audits());
            array(query, 3, reader.owns());
            twice(query, 4, wanted.what().orElse(null));
            twice(query, 6, wanted.dossier().orElse(null));
            twice(query, 8, wanted.submission().orElse(null));
            twice(query, 10, wanted.from().map(JdbcAuditLog::time).orElse(null));
            twice(query, 12, wanted.before().map(JdbcAuditLog::time).orElse(null));
            return asking.of(query);
          } catch (SQLException e) {
            throw new DataAccessException("events cannot be read", e);
          }
        });
  }

  private void array(PreparedStatement query, int at, Set<UUID> ids) throws SQLException {
    query.setArray(at, open.getConnection().createArrayOf("uuid", ids.toArray()));
  }

  private static void twice(PreparedStatement query, int at, @Nullable Object value)
      throws SQLException {
    query.setObject(at, value);
    query.setObject(at + 1, value);
  }

  private static Object time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
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
