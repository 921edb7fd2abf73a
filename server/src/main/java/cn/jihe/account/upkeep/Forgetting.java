package cn.jihe.account.upkeep;

import cn.jihe.account.signin.Misses;
import cn.jihe.account.signin.Sessions;
import cn.jihe.database.StoreUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets misses of yesterday and sessions that have long ended. */
@Singleton
final class Forgetting {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private static final Duration MISSES = Duration.ofDays(1);
  private static final Duration SESSIONS = Duration.ofDays(90);

  private final Misses misses;
  private final Sessions sessions;
  private final Clock clock;

  Forgetting(Misses misses, Sessions sessions, Clock clock) {
    this.misses = misses;
    this.sessions = sessions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "7m")
  void forget() {
    Instant now = clock.instant();
    try {
      misses.forget(now.minus(MISSES));
      sessions.forget(now.minus(SESSIONS));
    } catch (StoreUnavailable e) {
      LOG.warn("nothing was forgotten: the store is not available");
    }
  }
}
