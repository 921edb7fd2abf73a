package cn.jihe.database;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the database refuses for a moment from what is wrong with the program. */
final class Guard {

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  /**
   * Serialization failure, deadlock and lock time-out of both databases, and a unique key that
   * another took first: done again, it finds what the other wrote.
   */
  private static final Set<String> AGAIN = Set.of("40001", "40P01", "HYT00", "55P03", "23505");

  /** Connection lost, and database shut down under it: the next connection may be a living one. */
  private static final List<String> LOST = List.of("08", "57P");

  /** More than the pool has connections: all of them may be dead after a restart. */
  private static final int ATTEMPTS = 10;

  private Guard() {}

  /**
   * Does the work, again where another transaction was in its way.
   *
   * @throws StoreUnavailable when the database does not do it
   */
  static <T> T guard(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (StoreUnavailable known) {
        throw known;
      } catch (RuntimeException failure) {
        SQLException cause = cause(failure);
        if (cause == null && !(failure instanceof HikariPool.PoolInitializationException)) {
          throw failure;
        }
        if (cause == null || !isWorthAnotherTry(cause) || attempt == ATTEMPTS) {
          // The message may quote what was to be stored.
          LOG.error(
              "The store failed: {} {}",
              failure.getClass().getName(),
              cause == null ? "" : "SQLState " + cause.getSQLState());
          throw new StoreUnavailable(failure);
        }
      }
    }
  }

  /** A pool that got no connection in time has waited long enough; it may say no state at all. */
  private static boolean isWorthAnotherTry(SQLException cause) {
    String state = cause.getSQLState();
    return state != null
        && !(cause instanceof SQLTransientConnectionException)
        && (ClosedStore.isIt(cause)
            || AGAIN.contains(state)
            || LOST.stream().anyMatch(state::startsWith));
  }

  private static @Nullable SQLException cause(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
