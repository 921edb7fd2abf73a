package cn.jihe.period;

import cn.jihe.form.FormKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where periods are kept. */
public interface PeriodStore {

  /**
   * 延期.
   *
   * @param account who has granted it
   */
  record Extension(UUID organisation, Instant due, String reason, UUID account, Instant granted) {}

  /** The nearest one for an organisation: its own, or that of the nearest above it. */
  Optional<Period> nearest(FormKind kind, int year, UUID organisation);

  /** The last deadline that was given to an organisation, or to the nearest above it. */
  Optional<Instant> extended(UUID period, UUID organisation);

  /** Those that concern any of these organisations or one below them, the latest year first. */
  List<Period> concerning(Set<UUID> roots);

  /** One of those; empty when there is none with this id among them. */
  Optional<Period> find(UUID id, Set<UUID> roots);

  /** The organisations below this one's that have one of the same kind and year of their own. */
  List<UUID> nearer(Period period);

  /** Whether another has the code, or is for the same organisation, kind and year. */
  boolean isTaken(Period period);

  void add(Period period);

  /** False when somebody else has changed it meanwhile. */
  boolean change(Period period);

  void extend(UUID period, Extension extension);

  /** In the order they were granted. */
  List<Extension> extensions(UUID period);
}
