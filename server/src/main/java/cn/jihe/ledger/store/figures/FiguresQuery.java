package cn.jihe.ledger.store.figures;

import cn.jihe.account.Scope;
import cn.jihe.ledger.FormFigures.Choice;
import cn.jihe.ledger.FormFigures.Which;
import cn.jihe.ledger.store.scope.InScope;
import cn.jihe.rule.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Dossiers d, each with the one version v that it counts with: the newest that is no attempt, else
 * the newest; where only what was accepted may be read, that which is in force. All figures and the
 * lists behind them ask by it, and so agree.
 */
final class FiguresQuery {

  private static final String ANY = "= any(?)";

  private static final String WHOLE = InScope.DOSSIER.replace("in (:scope)", ANY);
  private static final String ACCEPTED = InScope.ACCEPTED.replace("in (:accepted)", ANY);

  private static final String LATE = " and v.late is not null";
  private static final String NEWEST = "coalesce(d.current_version, d.versions)";

  private final StringBuilder from = new StringBuilder();
  private final StringBuilder where = new StringBuilder(" where true");
  private final List<Object> values = new ArrayList<>();

  private FiguresQuery() {}

  static FiguresQuery of(Choice choice, Scope scope) {
    FiguresQuery query = new FiguresQuery();
    query.seen(scope);
    choice.kind().ifPresent(kind -> query.and("d.kind = ?", kind.name()));
    choice.year().ifPresent(year -> query.and("d.fiscal_year = ?", year));
    choice
        .organisation()
        .ifPresent(
            organisation ->
                query.and(
                    "d.organisation_id in (select b.organisation_id from organisation_above b"
                        + " where b.above_id = ?)",
                    organisation));
    return query;
  }

  /** The choice narrowed to those of a list. */
  FiguresQuery only(Which which) {
    which.unit().ifPresent(unit -> and("d.organisation_id = ?", unit));
    if (!which.states().isEmpty()) {
      and("v.stands " + ANY, which.states().stream().map(Enum::name).toList());
    }
    which.late().ifPresent(late -> where.append(late ? LATE : " and v.late is null"));
    if (which.rule().isPresent()) {
      foundBy(which.rule().get(), which.severity());
    } else {
      which.severity().ifPresent(severity -> where.append(found(severity)));
    }
    return this;
  }

  private static String found(Severity severity) {
    return switch (severity) {
      case ERROR -> " and v.errors > 0";
      case WARNING -> " and v.warnings > 0";
      case NOTE -> " and v.notes > 0";
    };
  }

  private void foundBy(String rule, Optional<Severity> severity) {
    and(
        "exists (select 1 from version_rule r where r.dossier_id = d.id and r.version = v.number"
            + " and r.rule = ?",
        rule);
    severity.ifPresent(one -> and("r.severity = ?", one.name()));
    where.append(')');
  }

  private void seen(Scope scope) {
    UUID[] whole = InScope.roots(scope).toArray(UUID[]::new);
    if (scope.accepted().isEmpty()) {
      from.append(" from dossier d join version v on v.dossier_id = d.id and v.number = ")
          .append(NEWEST);
      and(WHOLE, whole);
      return;
    }
    UUID[] accepted = InScope.acceptedRoots(scope).toArray(UUID[]::new);
    from.append(" from (select d.*, ")
        .append(NEWEST)
        .append(" as counted from dossier d where ")
        .append(WHOLE)
        .append(" union all select d.*, d.in_force from dossier d where ")
        .append(ACCEPTED)
        .append(" and not (d.organisation_id is not null and ")
        .append(WHOLE)
        .append(")) d join version v on v.dossier_id = d.id and v.number = d.counted");
    values.add(whole);
    values.add(accepted);
    values.add(whole);
  }

  private void and(String condition, Object value) {
    where.append(" and ").append(condition);
    values.add(value);
  }

  /** The part behind what is selected. */
  String text() {
    return from.toString() + where;
  }

  /** The same, joined with what rules found in the version. */
  String withRules() {
    return from + " join version_rule r on r.dossier_id = d.id and r.version = v.number" + where;
  }

  /** Its values, and more behind them. */
  Object[] values(Connection connection, Object... more) throws SQLException {
    List<Object> all = new ArrayList<>();
    for (Object value : values) {
      all.add(
          switch (value) {
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case List<?> names -> connection.createArrayOf("varchar", names.toArray());
            default -> value;
          });
    }
    all.addAll(List.of(more));
    return all.toArray();
  }
}
