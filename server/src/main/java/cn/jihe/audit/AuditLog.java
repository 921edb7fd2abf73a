package cn.jihe.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The events of the record, as far as somebody may read them. */
public interface AuditLog {

  /**
   * Who reads.
   *
   * @param audits organisations for which, and for all below them, every event may be read
   * @param owns organisations for which, and for all below them, those of forms may be
   */
  record Reader(Set<UUID> audits, Set<UUID> owns) {
    public Reader {
      audits = Set.copyOf(audits);
      owns = Set.copyOf(owns);
    }

    /** Whether it reads nothing as anything else than an auditor. */
    public boolean isAuditorOfAll() {
      return !audits.isEmpty() && audits.containsAll(owns);
    }
  }

  /**
   * Which events; an empty part leaves all in.
   *
   * @param what its stored name
   * @param from happened at or after
   * @param before happened before
   */
  record Wanted(
      Optional<String> what,
      Optional<UUID> dossier,
      Optional<UUID> submission,
      Optional<Instant> from,
      Optional<Instant> before) {}

  /**
   * An event.
   *
   * @param account id of who did it; empty for who has none
   * @param who the login
   * @param organisation id of the one it acted for
   * @param details an object as JSON
   */
  record Entry(
      KnownEvent event,
      Instant happened,
      Optional<String> account,
      String who,
      Optional<String> role,
      Optional<String> organisation,
      Optional<String> address,
      String what,
      Optional<UUID> submission,
      Optional<UUID> dossier,
      Optional<Integer> version,
      String details) {}

  /** Those of higher numbers, the lowest first. */
  List<Entry> after(long number, int most, Reader reader, Wanted wanted);

  /**
   * What was done in the role of an administrator, the newest first; none of it is about a form.
   *
   * @param before those of lower numbers
   * @param within organisations for which, and for all below them, it was done; empty: for any, and
   *     for none
   */
  List<Entry> administration(long before, int most, Optional<Set<UUID>> within);

  /** How many there are in all. */
  long count(Reader reader, Wanted wanted);
}
