package cn.jihe.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as they come back from the store: finer than this no database keeps them. */
public final class StoredTime {

  private StoredTime() {}

  /** The same, cut to the microsecond. */
  public static Instant of(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
