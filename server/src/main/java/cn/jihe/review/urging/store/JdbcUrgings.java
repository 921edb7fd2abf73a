package cn.jihe.review.urging.store;

import cn.jihe.database.Sql;
import cn.jihe.review.urging.UrgingStore;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Urgings and reminders in a database. */
@Singleton
final class JdbcUrgings implements UrgingStore {

  private final TransactionOperations<Connection> open;

  JdbcUrgings(TransactionOperations<Connection> open) {
    this.open = open;
  }

  @Override
  public Map<UUID, Instant> last(UUID period) {
    return with(
        sql -> {
          Map<UUID, Instant> last = new HashMap<>();
          sql.each(
              "select organisation_id, max(sent) from urging where period_id = ?"
                  + " group by organisation_id",
              row -> last.put(row.getObject(1, UUID.class), Sql.time(row, 2)),
              period);
          return last;
        });
  }

  @Override
  public boolean urge(UUID period, UUID unit, LocalDate day, UUID account, Instant now) {
    return with(
        sql ->
            sql.update(
                    "insert into urging (id, period_id, organisation_id, sent_day, account_id, sent)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    UUID.randomUUID(),
                    period,
                    unit,
                    day,
                    account,
                    now)
                > 0);
  }

  @Override
  public Optional<LocalDate> reminded() {
    return with(
        sql -> {
          List<LocalDate> last =
              sql.rows(
                  "select told_day from reminded order by told_day desc limit 1",
                  row -> row.getObject(1, LocalDate.class));
          return last.stream().findFirst();
        });
  }

  @Override
  public void reminded(LocalDate day, Instant now) {
    with(
        sql ->
            sql.update(
                "insert into reminded (told_day, finished) values (?, ?) on conflict do nothing",
                day,
                now));
  }

  private interface Work<T> {
    T on(Sql sql) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try {
      return work.on(new Sql(open.getConnection()));
    } catch (SQLException e) {
      throw new DataAccessException("urgings", e);
    }
  }
}
