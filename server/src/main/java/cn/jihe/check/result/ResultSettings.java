package cn.jihe.check.result;

import java.time.Duration;

/**
 * What an operator sets of kept results.
 *
 * @param kept how long after its last change a result is kept; zero when none is
 * @param mostBytes how much the files of all results together may take
 */
public record ResultSettings(Duration kept, long mostBytes) {

  /** Whether results are kept at all. */
  public boolean keeps() {
    return !kept.isZero();
  }
}
