package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.database.Sql;
import cn.jihe.ledger.store.content.EventDetails;
import cn.jihe.ledger.store.content.EventDetails.BoundAct;
import cn.jihe.ledger.store.content.Facts;
import cn.jihe.lifecycle.VersionState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what versions went through with the events that tell of it, and where they stand with
 * both.
 */
final class StepsCheck {

  /** Dossiers at once. */
  private static final int PAGE = 500;

  private static final String DOSSIERS =
      "select d.id, d.state, d.in_force, d.current_version from dossier d where d.id > ?"
          + " order by d.id limit "
          + PAGE;

  private static final String VERSIONS =
      "select v.dossier_id, v.number, v.state, v.stands, v.submission_id from version v"
          + " where v.dossier_id = any(?) order by v.dossier_id, v.number";

  private static final String STEPS =
      "select s.dossier_id, s.version, s.act, s.action, s.stood, s.stands, s.account_id, s.login,"
          + " s.role, s.organisation_id, s.note, s.due, s.undoes, s.happened from step s"
          + " where s.dossier_id = any(?) order by s.id";

  /** Of acts; others say no steps. */
  private static final String EVENTS =
      "select e.dossier_id, e.number, e.details from event e where e.dossier_id = any(?)"
          + " and e.submission_id is null order by e.number";

  private static final Set<String> IN_FORCE =
      Stream.of(VersionState.values())
          .filter(VersionState::isInForce)
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Sql sql;
  private final Breaches breaches;

  StepsCheck(Connection connection, Breaches breaches) {
    this.sql = new Sql(connection);
    this.breaches = breaches;
  }

  /** A version as it is, and where its steps lead it. */
  private static final class Course {
    final String state;
    final String stands;
    final UUID submission;
    String reached;

    Course(String state, String stands, UUID submission) {
      this.state = state;
      this.stands = stands;
      this.submission = submission;
      this.reached =
          switch (state) {
            case "SUBMITTED", "PREPARED" -> state;
            default -> VersionState.ATTEMPT.name();
          };
    }
  }

  /** A step with whose act it is. */
  private record Taken(UUID act, Facts.OfStep facts) {}

  /** What is there of one dossier. */
  private static final class Held {
    final String state;
    final @Nullable Integer inForce;
    final @Nullable Integer current;
    final Map<Integer, Course> versions = new LinkedHashMap<>();
    final List<Taken> steps = new ArrayList<>();
    final Map<UUID, Told> told = new LinkedHashMap<>();

    Held(String state, @Nullable Integer inForce, @Nullable Integer current) {
      this.state = state;
      this.inForce = inForce;
      this.current = current;
    }
  }

  /** What an event says of an act. */
  private record Told(long number, String hash) {}

  void run() throws SQLException {
    UUID last = new UUID(0, 0);
    while (!breaches.isFull()) {
      Map<UUID, Held> page = dossiers(last);
      if (page.isEmpty()) {
        return;
      }
      fill(page);
      for (Map.Entry<UUID, Held> each : page.entrySet()) {
        compare(each.getKey(), each.getValue());
        last = each.getKey();
      }
    }
  }

  private Map<UUID, Held> dossiers(UUID after) throws SQLException {
    Map<UUID, Held> page = new LinkedHashMap<>();
    sql.each(
        DOSSIERS,
        row ->
            page.put(
                row.getObject(1, UUID.class),
                new Held(
                    row.getString(2),
                    row.getObject(3, Integer.class),
                    row.getObject(4, Integer.class))),
        after);
    return page;
  }

  private void fill(Map<UUID, Held> page) throws SQLException {
    Object ids = sql.connection().createArrayOf("uuid", page.keySet().toArray());
    sql.each(
        VERSIONS,
        row ->
            of(page, row)
                .versions
                .put(
                    row.getInt(2),
                    new Course(row.getString(3), row.getString(4), row.getObject(5, UUID.class))),
        ids);
    sql.each(STEPS, row -> of(page, row).steps.add(taken(row)), ids);
    sql.each(
        EVENTS,
        row -> {
          Optional<BoundAct> bound = EventDetails.act(row.getString(3));
          UUID act = bound.map(BoundAct::act).orElse(null);
          String hash = bound.map(BoundAct::steps).orElse(null);
          if (act != null && hash != null) {
            of(page, row).told.put(act, new Told(row.getLong(2), hash));
          }
        },
        ids);
  }

  private static Held of(Map<UUID, Held> page, ResultSet row) throws SQLException {
    return page.get(row.getObject(1, UUID.class));
  }

  private static Taken taken(ResultSet row) throws SQLException {
    return new Taken(
        row.getObject(3, UUID.class),
        new Facts.OfStep(
            row.getInt(2),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getObject(7, UUID.class),
            row.getString(8),
            row.getString(9),
            row.getObject(10, UUID.class),
            row.getString(11),
            row.getObject(12, LocalDate.class),
            row.getObject(13, UUID.class),
            Sql.time(row, 14)));
  }

  private void compare(UUID dossier, Held held) {
    Map<UUID, List<Facts.OfStep>> acts = new HashMap<>();
    held.steps.forEach(
        taken -> acts.computeIfAbsent(taken.act(), act -> new ArrayList<>()).add(taken.facts()));
    held.told.forEach(
        (act, told) -> {
          List<Facts.OfStep> steps = acts.get(act);
          if (steps == null) {
            breaches.add(Breach.Kind.STEP_MISSING, told.number(), dossier);
          } else if (!EventDetails.steps(steps).equals(told.hash())) {
            breaches.add(Breach.Kind.STEP_CHANGED, told.number(), dossier);
          }
        });
    acts.forEach(
        (act, steps) -> {
          if (!held.told.containsKey(act) && !isByNewVersion(held, dossier, act, steps)) {
            breaches.add(Breach.Kind.STEP_INSERTED, 0, dossier);
          }
        });
    follow(dossier, held);
  }

  /** Older versions are superseded by an upload; those of before there were steps by none. */
  private static boolean isByNewVersion(
      Held held, UUID dossier, UUID act, List<Facts.OfStep> steps) {
    boolean uploaded =
        act.equals(dossier)
            || held.versions.values().stream().anyMatch(one -> act.equals(one.submission));
    return uploaded
        && steps.stream()
            .allMatch(
                step ->
                    step.action() == null && step.stands().equals(VersionState.SUPERSEDED.name()));
  }

  private void follow(UUID dossier, Held held) {
    for (Taken taken : held.steps) {
      Course course = held.versions.get(taken.facts().version());
      if (course != null) {
        course.reached = taken.facts().stands();
      }
    }
    Integer inForce = null;
    for (Map.Entry<Integer, Course> version : held.versions.entrySet()) {
      Course course = version.getValue();
      if (!course.reached.equals(course.stands)) {
        breaches.add(Breach.Kind.VERSION_CHANGED, 0, dossier + "#" + version.getKey());
      }
      if (IN_FORCE.contains(course.reached)) {
        inForce = version.getKey();
      }
    }
    Course newest = held.current == null ? null : held.versions.get(held.current);
    String state = newest == null ? VersionState.ATTEMPT.name() : newest.reached;
    if (!state.equals(held.state) || !Objects.equals(inForce, held.inForce)) {
      breaches.add(Breach.Kind.DOSSIER_CHANGED, 0, dossier);
    }
  }
}
