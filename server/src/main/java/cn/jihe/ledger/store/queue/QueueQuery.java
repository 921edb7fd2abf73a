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

  /** A dossier d with the version v that it stands by. */
  static final String FROM =
      " from dossier d join version v on v.dossier_id = d.id"
          + " and v.number = coalesce(d.current_version, d.versions)";

  /** A version that was returned when another took its place. */
  static final String RESUBMITTED =
      "exists (select 1 from step r where r.dossier_id = d.id and r.stood = 'RETURNED'"
          + " and r.stands = 'SUPERSEDED')";

  private static final String BELOW =
      " and d.organisation_id in (select a.organisation_id from organisation_above a"
          + " where a.above_id = any(?)))";

  private final StringBuilder where = new StringBuilder(" where");
  private final List<Object> values = new ArrayList<>();

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

  String text() {
    return where.toString();
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
    where.append(" and (");
    if (done) {
      group(
          "d.state in ('SUBMITTED', 'REFERRED', 'RETURNED', 'ACCEPTED', 'PUBLISHED')",
          reader.endorses());
      where.append(" or ");
      group("d.state in ('REFERRED', 'RETURNED', 'ACCEPTED', 'PUBLISHED')", reader.decides());
      where.append(" or ");
      group("d.state in ('RETURNED', 'ACCEPTED', 'PUBLISHED')", reader.approves());
    } else {
      group("d.state = 'PREPARED'", reader.endorses());
      where.append(" or ");
      group("d.state = 'SUBMITTED'", reader.decides());
      where.append(" or ");
      group("d.state = 'REFERRED'", reader.approves());
    }
    where.append(')');
  }

  private void group(String states, Collection<UUID> roots) {
    and("(" + states + BELOW, array(roots));
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
    filter.from().ifPresent(least -> and(" and v.amount >= ?", least));
    filter.to().ifPresent(most -> and(" and v.amount <= ?", most));
    filter
        .late()
        .ifPresent(late -> where.append(" and v.late is ").append(late ? "not null" : "null"));
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
