package cn.jihe.ledger.store.queue;

import cn.jihe.ledger.ReviewQueue.Filter;
import cn.jihe.ledger.ReviewQueue.Mark;
import cn.jihe.ledger.ReviewQueue.Reader;
import cn.jihe.ledger.ReviewQueue.Tab;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.lifecycle.VersionState;
import cn.jihe.text.StoredText;
import cn.jihe.text.Wording;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A condition with its values, in the order of its question marks. */
final class QueueQuery {

  /** The number of the version that a dossier d stands by. */
  private static final String NUMBER = "coalesce(d.current_version, d.versions)";

  /** Joins it as v. */
  static final String ITS_VERSION =
      " join version v on v.dossier_id = d.id and v.number = " + NUMBER;

  /** A version that was returned when another took its place. */
  static final String RESUBMITTED =
      "exists (select 1 from step r where r.dossier_id = d.id and r.stood = 'RETURNED'"
          + " and r.stands = 'SUPERSEDED')";

  private static final String FOUND_BY =
      " and exists (select 1 from version_rule f where f.rule = ? and f.dossier_id = d.id"
          + " and f.version = "
          + NUMBER
          + ")";

  private final StringBuilder where = new StringBuilder(" where");
  private final List<Object> values = new ArrayList<>();
  private boolean versioned;

  private QueueQuery() {}

  static QueueQuery of(Tab tab, Filter filter, Reader reader) {
    QueueQuery query = new QueueQuery();
    query.inScope(InScope.roots(reader.scope()));
    query.states(tab == Tab.DONE, reader);
    if (tab == Tab.AGAIN) {
      query.where.append(" and ").append(RESUBMITTED);
    }
    if (tab == Tab.MINE) {
      query.and(" and d.assignee = ?", reader.account());
    }
    query.filter(filter);
    return query;
  }

  static QueueQuery own(List<UUID> roots, Filter filter) {
    QueueQuery query = new QueueQuery();
    query.inScope(roots);
    query.filter(filter);
    return query;
  }

  static QueueQuery own(List<UUID> roots, Set<VersionState> states, Filter filter) {
    QueueQuery query = own(roots, filter);
    query.and(
        " and d.state = any(?)", states.stream().map(VersionState::name).toArray(String[]::new));
    return query;
  }

  /** Only what comes behind a mark. */
  QueueQuery behind(Optional<Mark> after, boolean latestFirst) {
    String than = latestFirst ? "<" : ">";
    after.ifPresent(
        mark -> {
          values.add(mark.since());
          values.add(mark.since());
          values.add(mark.dossier());
          where
              .append(" and (d.since ")
              .append(than)
              .append(" ? or (d.since = ? and d.id ")
              .append(than)
              .append(" ?))");
        });
    return this;
  }

  /** Has the version joined even where no condition asks for it. */
  QueueQuery withVersion() {
    versioned = true;
    return this;
  }

  /** The part behind what is selected; without what none of its conditions asks for. */
  String text() {
    return " from dossier d" + (versioned ? ITS_VERSION : "") + where;
  }

  /** Its values, and more behind them. */
  Object[] values(Connection connection, Object... more) throws SQLException {
    List<Object> all = new ArrayList<>();
    for (Object value : values) {
      all.add(
          switch (value) {
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("varchar", texts);
            default -> value;
          });
    }
    all.addAll(List.of(more));
    return all.toArray();
  }

  private void inScope(List<UUID> roots) {
    and(InScope.DOSSIER.replace("in (:scope)", "= any(?)"), array(roots));
  }

  private void states(boolean done, Reader reader) {
    where.append(" and (false");
    if (done) {
      group("SUBMITTED,REFERRED,RETURNED,ACCEPTED,PUBLISHED", reader.endorses());
      group("REFERRED,RETURNED,ACCEPTED,PUBLISHED", reader.decides());
      group("RETURNED,ACCEPTED,PUBLISHED", reader.approves());
    } else {
      group("PREPARED", reader.endorses());
      group("SUBMITTED", reader.decides());
      group("REFERRED", reader.approves());
    }
    where.append(')');
  }

  /** Left out where there is nothing to add, so that the databases see how little is asked for. */
  private void group(String states, Collection<UUID> roots) {
    if (!roots.isEmpty()) {
      where.append(" or (d.state in ('").append(states.replace(",", "', '")).append("') and");
      inScope(List.copyOf(roots));
      where.append(')');
    }
  }

  private void filter(Filter filter) {
    filter
        .unit()
        .map(QueueQuery::plain)
        .ifPresent(text -> and(" and position(cast(? as varchar) in d.unit_plain) > 0", text));
    filter
        .text()
        .map(QueueQuery::plain)
        .ifPresent(text -> and(" and position(cast(? as varchar) in d.project_plain) > 0", text));
    filter.kind().ifPresent(kind -> and(" and d.kind = ?", kind.name()));
    filter.year().ifPresent(year -> and(" and d.fiscal_year = ?", year));
    filter.rule().ifPresent(rule -> and(FOUND_BY, rule));
    filter.from().ifPresent(least -> withVersion().and(" and v.amount >= ?", least));
    filter.to().ifPresent(most -> withVersion().and(" and v.amount <= ?", most));
    filter
        .late()
        .ifPresent(
            late ->
                withVersion().where.append(" and v.late is ").append(late ? "not null" : "null"));
    filter
        .resubmitted()
        .ifPresent(again -> where.append(again ? " and " : " and not ").append(RESUBMITTED));
  }

  private void and(String condition, Object value) {
    where.append(condition);
    values.add(value);
  }

  private static String plain(String text) {
    return StoredText.name(Wording.name(text));
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
