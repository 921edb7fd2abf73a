package cn.jihe.review.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When units were urged, and for which days all were reminded. Belongs in a transaction. */
public interface UrgingStore {

  /** When units were urged last in a period, by their ids. */
  Map<UUID, Instant> last(UUID period);

  /** False when the unit was urged on that day before. */
  boolean urge(UUID period, UUID unit, LocalDate day, UUID account, Instant now);

  /** The last day for which all were reminded. */
  Optional<LocalDate> reminded();

  void reminded(LocalDate day, Instant now);
}
