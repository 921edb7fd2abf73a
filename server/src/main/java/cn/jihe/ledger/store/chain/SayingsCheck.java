package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import cn.jihe.ledger.store.chain.StoredSayings.Said;
import cn.jihe.ledger.store.chain.StoredSayings.Subject;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundSaying;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was said about dossiers with the events that tell of it: remarks with where they
 * stand, replies, reasons, and what was said of those.
 */
final class SayingsCheck {

  /** Dossiers at once. */
  private static final int PAGE = 500;

  private static final String DOSSIERS =
      "select d.id from dossier d where d.id > ? order by d.id limit " + PAGE;

  private static final String EVENTS =
      "select e.dossier_id, e.number, e.details from event e where e.dossier_id = any(?)"
          + " and e.what in ('REMARKED', 'REPLIED', 'RESOLVED', 'UNRESOLVED', 'INTERNAL_NOTED',"
          + " 'REASONED', 'REASON_JUDGED') order by e.number";

  private final Sql sql;
  private final Breaches breaches;
  private final StoredSayings stored;

  SayingsCheck(Connection connection, Breaches breaches) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
    this.stored = new StoredSayings(sql);
  }

  /** What the last event about it says. */
  private record Told(long number, String hash) {}

  void run() throws SQLException {
    UUID last = new UUID(0, 0);
    while (!breaches.isFull()) {
      Object[] page = sql.rows(DOSSIERS, row -> row.getObject(1, UUID.class), last).toArray();
      if (page.length == 0) {
        stored.ofNoDossier((subject, id) -> breaches.add(inserted(subject), 0, id));
        return;
      }
      last = (UUID) page[page.length - 1];
      compare(told(page), stored.of(page));
    }
  }

  private Map<Said, Told> told(Object[] dossiers) throws SQLException {
    Map<Said, Told> told = new LinkedHashMap<>();
    sql.each(
        EVENTS,
        row -> {
          UUID dossier = row.getObject(1, UUID.class);
          long number = row.getLong(2);
          EventDetails.saying(row.getString(3)).ifPresent(it -> tell(told, dossier, number, it));
        },
        sql.connection().createArrayOf("uuid", dossiers));
    return told;
  }

  private static void tell(
      Map<Said, Told> told, UUID dossier, long number, BoundSaying bound) {
    if (bound.reason() != null) {
      Subject subject = bound.verdict() == null ? Subject.REASON : Subject.VERDICT;
      tell(told, new Said(subject, dossier, bound.reason()), number, bound.hash());
    } else if (bound.reply() != null) {
      tell(told, new Said(Subject.REPLY, dossier, bound.reply()), number, bound.hash());
    } else if (bound.remark() != null) {
      tell(told, new Said(Subject.REMARK, dossier, bound.remark()), number, bound.hash());
    }
    if (bound.remark() != null) {
      tell(told, new Said(Subject.STATE, dossier, bound.remark()), number, bound.state());
    }
  }

  private static void tell(Map<Said, Told> told, Said said, long number, @Nullable String hash) {
    if (hash != null) {
      told.put(said, new Told(number, hash));
    }
  }

  private void compare(Map<Said, Told> told, Map<Said, String> there) {
    told.forEach(
        (said, what) -> {
          String hash = there.get(said);
          if (hash == null && said.subject() != Subject.STATE) {
            breaches.add(missing(said.subject()), what.number(), said.id());
          } else if (hash != null && !hash.equals(what.hash())) {
            breaches.add(changed(said.subject()), what.number(), said.id());
          }
        });
    there
        .keySet()
        .forEach(
            said -> {
              if (!told.containsKey(said) && said.subject() != Subject.STATE) {
                breaches.add(inserted(said.subject()), 0, said.id());
              }
            });
  }

  private static Breach.Kind missing(Subject subject) {
    return switch (subject) {
      case REMARK, STATE -> Breach.Kind.REMARK_MISSING;
      case REPLY -> Breach.Kind.REPLY_MISSING;
      case REASON -> Breach.Kind.REASON_MISSING;
      case VERDICT -> Breach.Kind.VERDICT_MISSING;
    };
  }

  private static Breach.Kind changed(Subject subject) {
    return switch (subject) {
      case REMARK, STATE -> Breach.Kind.REMARK_CHANGED;
      case REPLY -> Breach.Kind.REPLY_CHANGED;
      case REASON -> Breach.Kind.REASON_CHANGED;
      case VERDICT -> Breach.Kind.VERDICT_CHANGED;
    };
  }

  private static Breach.Kind inserted(Subject subject) {
    return switch (subject) {
      case REMARK, STATE -> Breach.Kind.REMARK_INSERTED;
      case REPLY -> Breach.Kind.REPLY_INSERTED;
      case REASON -> Breach.Kind.REASON_INSERTED;
      case VERDICT -> Breach.Kind.VERDICT_INSERTED;
    };
  }
}
