package cn.jihe.system;

import java.time.Instant;

/** What the main store says of itself. */
public interface StoreStanding {

  /**
   * Asks it.
   *
   * @throws cn.jihe.database.StoreUnavailable when it does not answer
   */
  Facts now();

  /**
   * The facts.
   *
   * @param product its name and version
   * @param embedded whether it is part of this server
   * @param time by its own clock
   */
  record Facts(String product, boolean embedded, Instant time) {}
}
