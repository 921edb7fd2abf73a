package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundUpload;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.rule.FindingCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares what events tell of uploads with the uploads and forms that are there. */
final class UploadsCheck {

  /** Uploads to a page: each brings the hashes of all its forms. */
  private static final int PAGE = 100;

  private static final String SELECT =
      "select e.number, e.details, e.submission_id, s.sha256, s.size, s.file_name, s.stated_year,"
          + " s.stated_unit, s.catalogue, s.forms, s.submitted, s.errors, s.warnings, s.notes,"
          + " s.received, s.packed_findings,"
          + " (select count(*) from upload u where u.sha256 = s.sha256),"
          + " (select count(*) from form f where f.submission_id = s.id)"
          + " from event e left join submission s on s.id = e.submission_id"
          + " where e.what = 'UPLOADED' and e.number > ? order by e.number limit "
          + PAGE;

  private static final String UNTOLD =
      "select 0, s.id from submission s where not exists (select 1 from event e"
          + " where e.submission_id = s.id and e.what = 'UPLOADED') order by s.received limit 100";

  private final Sql sql;
  private final Breaches breaches;
  private final FormsCheck forms;
  private final RemovalEvents removals;

  UploadsCheck(Connection connection, Breaches breaches, RemovalEvents removals) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
    this.removals = removals;
    this.forms = new FormsCheck(connection, breaches);
  }

  /**
   * An event of an upload that is there.
   *
   * @param stored how many forms it has now
   * @param removed whether its texts may be missing
   */
  record Told(long number, UUID submission, BoundUpload bound, int stored, boolean removed) {}

  /** Gives the number of forms that were compared. */
  long run() throws SQLException {
    long last = 0;
    for (long next = page(last); next > last && !breaches.isFull(); next = page(last)) {
      last = next;
    }
    breaches.list(sql, Breach.Kind.SUBMISSION_INSERTED, UNTOLD, row -> row.getString(2));
    return forms.count();
  }

  /** Gives the number of its last event; when there is none, the same as before. */
  private long page(long after) throws SQLException {
    List<Told> told = new ArrayList<>();
    List<Long> numbers =
        sql.rows(
            SELECT,
            row -> {
              upload(row).ifPresent(told::add);
              return row.getLong(1);
            },
            after);
    forms.check(told);
    return numbers.isEmpty() ? after : numbers.getLast();
  }

  /** Empty when its forms cannot be compared. */
  private Optional<Told> upload(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    UUID submission = row.getObject(3, UUID.class);
    Optional<BoundUpload> bound = EventDetails.upload(row.getString(2));
    if (bound.isEmpty()) {
      breaches.add(Breach.Kind.CHANGED, number, submission);
      return Optional.empty();
    }
    if (row.getString(4) == null) {
      breaches.add(Breach.Kind.SUBMISSION_MISSING, number, submission);
      return Optional.empty();
    }
    boolean removed = removals.of(submission);
    if (!bound.get().record().equals(facts(row).hash())
        || !(removed || bound.get().texts().equals(texts(row)))) {
      breaches.add(Breach.Kind.SUBMISSION_CHANGED, number, submission);
    }
    if (row.getInt(17) == 0 && !removals.ofBytes(bound.get().sha256())) {
      breaches.add(Breach.Kind.BYTES_MISSING, number, submission);
    }
    return Optional.of(new Told(number, submission, bound.get(), row.getInt(18), removed));
  }

  private static Facts.OfSubmission facts(ResultSet row) throws SQLException {
    return new Facts.OfSubmission(
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getObject(7, Integer.class),
        row.getString(8),
        row.getString(9),
        row.getInt(10),
        row.getInt(11),
        new FindingCounts(row.getInt(12), row.getInt(13), row.getInt(14)),
        Sql.time(row, 15));
  }

  private static String texts(ResultSet row) throws SQLException {
    return EventDetails.hash(EventTable.text(row.getBytes(16)));
  }
}
