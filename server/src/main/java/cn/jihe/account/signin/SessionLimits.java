package cn.jihe.account.signin;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How long a browser stays signed in. */
@Singleton
public final class SessionLimits {

  private final Duration idle;
  private final Duration longest;

  /**
   * @param idle how long it may do nothing
   * @param longest how long it stays at most
   */
  public SessionLimits(
      @Value("${jihe.sessions.idle}") Duration idle,
      @Value("${jihe.sessions.longest}") Duration longest) {
    this.idle = idle;
    this.longest = longest;
  }

  /** Whether one that began and was used then still goes on. */
  public boolean goesOn(Instant created, Instant lastUsed, Instant now) {
    return now.isBefore(lastUsed.plus(idle)) && now.isBefore(created.plus(longest));
  }
}
