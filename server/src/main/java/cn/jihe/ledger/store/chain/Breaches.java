package cn.jihe.ledger.store.chain;

import cn.jihe.audit.Breach;
import cn.jihe.audit.VerificationReport;
import cn.jihe.database.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects breaches, no more than anybody reads. */
final class Breaches {

  private final List<Breach> found = new ArrayList<>();

  void add(Breach breach) {
    if (!isFull()) {
      found.add(breach);
    }
  }

  void add(Breach.Kind kind, long number, Object place) {
    add(Breach.of(kind, number, String.valueOf(place)));
  }

  /**
   * Adds one for each row.
   *
   * @param query gives the number of an event first, 0 for none
   * @param place of a row
   */
  void list(Sql sql, Breach.Kind kind, String query, Sql.Row<String> place) throws SQLException {
    sql.each(query, row -> add(kind, row.getLong(1), place.of(row)));
  }

  boolean isFull() {
    return found.size() >= VerificationReport.MOST;
  }

  /** By number, those without one last; of one number in the order they were found. */
  List<Breach> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparingLong(
                breach -> breach.first() == 0 ? Long.MAX_VALUE : breach.first()))
        .toList();
  }
}
