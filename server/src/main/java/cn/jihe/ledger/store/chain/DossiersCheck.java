package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundRename;
import cn.jihe.ledger.store.content.EventDetails.BoundVersion;
import cn.jihe.ledger.store.content.Facts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares dossiers and their versions with the events that made them. */
final class DossiersCheck {

  private static final int PAGE = 1000;

  private static final String MADE = " e.what in ('SUBMITTED', 'PREPARED', 'ATTEMPTED') ";

  private static final String UNTOLD_VERSIONS =
      "select 0, v.dossier_id, v.number from version v left join event e"
          + " on e.dossier_id = v.dossier_id and e.version = v.number and"
          + MADE
          + "where e.number is null order by v.id limit 100";

  private static final String MISSING_VERSIONS =
      "select e.number, e.dossier_id, e.version from event e left join version v"
          + " on v.dossier_id = e.dossier_id and v.number = e.version where"
          + MADE
          + "and v.id is null order by e.number limit 100";

  /** A version is its form and its upload, which have hashes in the chain. */
  private static final String CHANGED_VERSIONS =
      "select e.number, e.dossier_id, e.version from event e"
          + " join version v on v.dossier_id = e.dossier_id and v.number = e.version"
          + " left join form f on f.submission_id = e.submission_id"
          + " and f.dossier_id = e.dossier_id and f.version = e.version"
          + " left join submission s on s.id = e.submission_id where"
          + MADE
          + "and (f.id is null or s.id is null or v.submission_id <> e.submission_id"
          + " or v.form_index <> f.form_index or v.catalogue <> s.catalogue"
          + " or v.recorded <> s.received or v.errors <> f.errors or v.warnings <> f.warnings"
          + " or v.notes <> f.notes or v.state <> f.state"
          + " or (e.what = 'ATTEMPTED' and v.state not in ('ATTEMPT', 'NEEDS_REASONS'))"
          + " or (e.what <> 'ATTEMPTED' and v.state <> e.what))"
          + " order by e.number limit 100";

  private static final String CHANGED_HEADS =
      "select made.first_event, d.id, d.versions from dossier d left join"
          + " (select e.dossier_id, min(e.number) first_event, max(e.version) newest,"
          + " max(case when e.what <> 'ATTEMPTED' then e.version end) submitted"
          + " from event e where"
          + MADE
          + "group by e.dossier_id) made on made.dossier_id = d.id"
          + " left join version v on v.dossier_id = d.id and v.number = made.submitted"
          + " left join form f on f.submission_id = v.submission_id"
          + " and f.form_index = v.form_index"
          + " where d.versions <> coalesce(made.newest, 0)"
          + " or coalesce(d.current_version, 0) <> coalesce(made.submitted, 0)"
          + " or coalesce(d.current_hash, '') <> coalesce(f.content_hash, '')"
          + " order by made.first_event limit 100";

  private static final String TOLD =
      "select e.number, e.details, e.dossier_id, d.kind, d.fiscal_year, d.unit, d.project"
          + " from event e left join dossier d on d.id = e.dossier_id"
          + " where e.what in ('SUBMITTED', 'PREPARED', 'ATTEMPTED', 'REPEATED', 'RENAMED')"
          + " and e.number > ?"
          + " order by e.number limit "
          + PAGE;

  private final Sql sql;
  private final Breaches breaches;

  DossiersCheck(Connection connection, Breaches breaches) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
  }

  void run() throws SQLException {
    list(Breach.Kind.VERSION_INSERTED, UNTOLD_VERSIONS);
    list(Breach.Kind.VERSION_MISSING, MISSING_VERSIONS);
    list(Breach.Kind.VERSION_CHANGED, CHANGED_VERSIONS);
    list(Breach.Kind.DOSSIER_CHANGED, CHANGED_HEADS);
    long last = 0;
    for (long next = page(last); next > last && !breaches.isFull(); next = page(last)) {
      last = next;
    }
  }

  /** Rows of event, dossier and version. */
  private void list(Breach.Kind kind, String query) throws SQLException {
    breaches.list(sql, kind, query, row -> row.getString(2) + "#" + row.getInt(3));
  }

  /** Gives the number of its last event; when there is none, the same as before. */
  private long page(long after) throws SQLException {
    List<Said> said = sql.rows(TOLD, Said::of, after);
    Renames renames = new Renames(sql, said.stream().map(Said::dossier).distinct().toList());
    said.forEach(one -> compare(one, renames));
    return said.isEmpty() ? after : said.getLast().number();
  }

  /**
   * What an event says of its dossier.
   *
   * @param now the hash of the dossier's facts; null when it is not there
   */
  private record Said(long number, String details, UUID dossier, @Nullable String now) {

    static Said of(ResultSet row) throws SQLException {
      String kind = row.getString(4);
      return new Said(
          row.getLong(1),
          row.getString(2),
          row.getObject(3, UUID.class),
          kind == null
              ? null
              : new Facts.OfDossier(kind, row.getInt(5), row.getString(6), row.getString(7))
                  .hash());
    }

    /** The hash of the facts with which it leaves its dossier. */
    Optional<String> told() {
      return EventDetails.rename(details)
          .map(BoundRename::after)
          .or(() -> EventDetails.version(details).map(BoundVersion::dossier));
    }
  }

  private void compare(Said said, Renames renames) {
    Optional<String> wanted =
        renames.after(said.dossier(), said.number()).or(() -> Optional.ofNullable(said.now()));
    if (said.now() == null || !said.told().map(wanted.orElseThrow()::equals).orElse(true)) {
      breaches.add(Breach.Kind.DOSSIER_CHANGED, said.number(), String.valueOf(said.dossier()));
    }
  }
}
