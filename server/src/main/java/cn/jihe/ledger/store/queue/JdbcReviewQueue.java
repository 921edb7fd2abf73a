package cn.jihe.ledger.store.queue;

import cn.jihe.account.Scope;
import cn.jihe.database.Sql;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.DossierRecord;
import cn.jihe.ledger.Page;
import cn.jihe.ledger.PageOf;
import cn.jihe.ledger.ReviewQueue;
import cn.jihe.ledger.Step;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.lifecycle.VersionState;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The queue in a database. */
@Singleton
final class JdbcReviewQueue implements ReviewQueue {

  private static final String OLDEST_FIRST = " order by d.since, d.id";
  private static final String LATEST_FIRST = " order by d.since desc, d.id desc";

  private static final String LAST_RECORDED_FIRST = " order by v.recorded desc, d.id";

  /** What its unit has to do something with, what others have, what is done. */
  private static final String TO_DO_FIRST =
      " order by case d.state when 'RETURNED' then 0 when 'ATTEMPT' then 1 when 'WITHDRAWN' then 2"
          + " when 'PREPARED' then 3 when 'SUBMITTED' then 4 when 'REFERRED' then 5 else 6 end,"
          + " d.fiscal_year desc, d.unit_plain, d.project_plain, d.kind, d.id";

  private final Transactions transactions;
  private final TransactionOperations<Connection> open;

  JdbcReviewQueue(Transactions transactions, TransactionOperations<Connection> open) {
    this.transactions = transactions;
    this.open = open;
  }

  @Override
  public Part list(Tab tab, Filter filter, Reader reader, Optional<Mark> after, PageOf part) {
    boolean latest = tab == Tab.DONE;
    QueueQuery query = QueueQuery.of(tab, filter, reader).behind(after, latest);
    long offset = after.isPresent() ? 0 : part.offset();
    String order = latest ? LATEST_FIRST : OLDEST_FIRST;
    // One more than asked for tells whether there are more.
    List<Entry> found = read(sql -> entries(sql, query, order, part.size() + 1, offset));
    List<Entry> shown = found.subList(0, Math.min(found.size(), part.size()));
    return new Part(
        shown,
        found.size() > shown.size() ? Optional.of(shown.getLast().mark()) : Optional.empty());
  }

  @Override
  public long count(Tab tab, Filter filter, Reader reader) {
    return read(connection -> count(connection, QueueQuery.of(tab, filter, reader)));
  }

  @Override
  public Page<Entry> own(Set<UUID> organisations, Filter filter, PageOf part) {
    List<UUID> roots = InScope.roots(new Scope(organisations, Set.of()));
    return page(QueueQuery.own(roots, filter), TO_DO_FIRST, part);
  }

  @Override
  public Page<Entry> own(
      Set<UUID> organisations, Set<VersionState> states, Filter filter, PageOf part) {
    List<UUID> roots = InScope.roots(new Scope(organisations, Set.of()));
    return page(QueueQuery.own(roots, states, filter).withVersion(), LAST_RECORDED_FIRST, part);
  }

  private Page<Entry> page(QueueQuery query, String order, PageOf part) {
    return read(
        connection ->
            new Page<>(
                entries(connection, query, order, part.size(), part.offset()),
                part,
                count(connection, query)));
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
            throw new DataAccessException("the queue cannot be read", e);
          }
        });
  }

  private static long count(Sql sql, QueueQuery query) throws SQLException {
    return sql.number("select count(*)" + query.text(), query.values(sql.connection()));
  }

  /** First which ones, by as little as tells them; all that is said of each is read of few. */
  private static List<Entry> entries(Sql sql, QueueQuery query, String order, int size, long offset)
      throws SQLException {
    List<Entry> found =
        sql.rows(
            "select "
                + QueueRows.COLUMNS
                + " from (select d.id"
                + query.text()
                + order
                + " limit ? offset ?) part join dossier d on d.id = part.id"
                + QueueQuery.ITS_VERSION
                + QueueRows.FURTHER
                + order,
            QueueRows::entry,
            query.values(sql.connection(), size, offset));
    Map<UUID, List<Step>> steps = new HashMap<>();
    UUID[] dossiers =
        found.stream().map(entry -> entry.record().dossier().id()).toArray(UUID[]::new);
    sql.each(
        QueueRows.STEPS,
        row ->
            steps
                .computeIfAbsent(row.getObject("dossier_id", UUID.class), id -> new ArrayList<>())
                .add(QueueRows.step(row)),
        sql.connection().createArrayOf("uuid", dossiers));
    return found.stream().map(entry -> with(entry, steps)).toList();
  }

  private static Entry with(Entry entry, Map<UUID, List<Step>> steps) {
    DossierRecord record = entry.record();
    return new Entry(
        new DossierRecord(
            record.dossier(),
            record.versions(),
            steps.getOrDefault(record.dossier().id(), List.of()),
            List.of()),
        entry.amount(),
        entry.resubmitted());
  }
}
