package cn.jihe.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * The built-in store closes when its disk fails. Connections to it are dead then; the next new one
 * opens it again.
 */
final class ClosedStore implements SQLExceptionOverride {

  /** “The database has been closed”, “Database is already closed”. */
  private static final Set<String> STATES = Set.of("90098", "90121");

  static boolean isIt(SQLException failure) {
    return failure.getSQLState() != null && STATES.contains(failure.getSQLState());
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return isIt(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
