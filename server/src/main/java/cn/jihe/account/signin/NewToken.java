package cn.jihe.account.signin;

import cn.jihe.account.Right;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The token that somebody wants.
 *
 * @param name by which it is told from others; not blank, at most {@value #LONGEST_NAME} characters
 * @param days how long it is to last; 1 to {@value #MOST_DAYS}
 * @param rights fewer than those of the account; empty: all of them
 */
public record NewToken(String name, int days, Optional<Set<Right>> rights) {

  public static final int LONGEST_NAME = 100;
  public static final int MOST_DAYS = 365;

  /**
   * @throws IllegalArgumentException when a value is not within its bounds
   */
  public NewToken {
    name = name.strip();
    rights = rights.map(Set::copyOf);
    if (name.isEmpty() || name.length() > LONGEST_NAME || days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("name or days");
    }
  }

  Duration lasts() {
    return Duration.ofDays(days);
  }
}
