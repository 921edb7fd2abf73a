package cn.jihe.support;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time that a test says, in the zone of the server's own clock. */
public final class SetClock {

  /** Tests that set it to an instant run at that time. */
  public static final String PROPERTY = "test.now";

  private SetClock() {}

  @Factory
  @Requires(property = PROPERTY)
  static final class Beans {
    @Singleton
    @Replaces(Clock.class)
    Clock clock(@Value("${" + PROPERTY + "}") String now) {
      return Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    }
  }
}
