package cn.jihe.account.store.misses;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.signin.Misses;
import cn.jihe.account.signin.WaitingTimes;
import cn.jihe.database.Transactions;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever goes on trying waits longer each time, whichever of two servers is asked. */
@ParameterizedClass
@EnumSource(Database.class)
final class GrowingWaitTest {

  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final Duration FORGETS = Duration.ofMinutes(1);
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private final RunningServer server;
  private final Misses[] servers;
  private final String mark = UUID.randomUUID().toString();
  private Instant now = START;
  private int asked;

  GrowingWaitTest(Database database) {
    server = SharedServer.on(database);
    servers = new Misses[] {misses(3, 6), misses(3, 6)};
  }

  private Misses misses(int ofLogin, int ofNetwork) {
    return new JdbcMisses(
        server.context().getBean(MissRows.class),
        new WaitingTimes(ofLogin, ofNetwork, WAITS, FORGETS),
        server.context().getBean(Transactions.class));
  }

  /** By the two servers in turn. */
  private Misses next() {
    return servers[asked++ % servers.length];
  }

  private Misses.Tried tried(String login, String network) {
    return new Misses.Tried(mark + login, mark + network);
  }

  /** Another attempt that is wrong; how long it makes one wait. */
  private Duration wait(Misses.Tried tried) {
    assertThat(next().missed(tried, now).waiting()).isEmpty();
    Optional<Instant> until = next().waiting(tried, now);
    return until.map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
  }

  /** As soon as it may be made. */
  private Duration waitAfterWaiting(Misses.Tried tried) {
    now = next().waiting(tried, now).orElse(now);
    return wait(tried);
  }

  @Test
  void aNameWaitsLongerAfterEachMissWhereverItIsTriedFrom() {
    assertThat(wait(tried("one", "1"))).isZero();
    assertThat(wait(tried("one", "2"))).isZero();
    assertThat(wait(tried("one", "3"))).isEqualTo(WAITS.get(0));
    assertThat(waitAfterWaiting(tried("one", "4"))).isEqualTo(WAITS.get(1));
    assertThat(waitAfterWaiting(tried("one", "5"))).isEqualTo(WAITS.get(2));
    assertThat(waitAfterWaiting(tried("one", "6"))).isEqualTo(WAITS.get(2));
    assertThat(wait(tried("another", "7"))).isZero();
  }

  @Test
  void whatIsTriedWhileOneWaitsDoesNotCountNotEvenTheRightPassword() {
    Misses.Tried tried = tried("hasty", "8");
    for (int i = 0; i < 3; i++) {
      wait(tried);
    }
    Instant until = now.plus(WAITS.get(0));
    now = until.minusMillis(1);
    for (int i = 0; i < 4; i++) {
      assertThat(next().missed(tried, now).waiting()).contains(until);
      assertThat(next().right(tried, now)).contains(until);
    }
    now = until;
    assertThat(next().right(tried, now)).isEmpty();
    assertThat(wait(tried)).as("its name begins anew").isZero();
  }

  @Test
  void anAddressWaitsLongerAfterEachMissWhateverNamesItTries() {
    for (int i = 0; i < 5; i++) {
      assertThat(wait(tried("a" + i, "office"))).isZero();
    }
    assertThat(wait(tried("a5", "office"))).isEqualTo(WAITS.get(0));
    now = now.plus(WAITS.get(0));
    assertThat(wait(tried("a6", "office"))).isEqualTo(WAITS.get(1));
    assertThat(next().waiting(tried("a6", "elsewhere"), now)).isEmpty();
    // As many minutes forget as many misses.
    now = now.plus(FORGETS.multipliedBy(7));
    assertThat(wait(tried("a7", "office"))).isZero();
  }

  @Test
  void whoeverKnowsOnePasswordCannotTryOthersByIt() {
    for (int i = 0; i < 5; i++) {
      assertThat(wait(tried("b" + i, "cafe"))).isZero();
      assertThat(next().right(tried("own", "cafe"), now)).isEmpty();
    }
    assertThat(wait(tried("b5", "cafe"))).isEqualTo(WAITS.get(0));
    assertThat(next().right(tried("own", "cafe"), now)).isPresent();
  }
}
