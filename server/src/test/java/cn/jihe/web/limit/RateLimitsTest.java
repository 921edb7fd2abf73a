package cn.jihe.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jihe.text.SettingsException;
import cn.jihe.web.ClientAddress;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.github.bucket4j.TimeMeter;
import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitsTest {

  private static final String ACCOUNT = "X-Account";

  private final SetTime time = new SetTime();
  private final RateLimits limits = limits("3", "2");

  private RateLimits limits(String byAddress, String byAccount) {
    RateKey key = request -> Optional.ofNullable(request.getHeaders().get(ACCOUNT));
    return new RateLimits(RateSettings.of(byAddress, byAccount), List.of(key), time);
  }

  private static final class SetTime implements TimeMeter {
    private long now;

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }

    void pass(Duration time) {
      now += time.toNanos();
    }
  }

  private static HttpRequest<?> from(String address, boolean local) {
    HttpRequest<?> request = HttpRequest.POST("/api/v1/checks", "");
    new ClientAddress(NetUtil.createInetAddressFromIpAddressString(address), local, false)
        .keepFor(request);
    return request;
  }

  private static HttpRequest<?> from(String address) {
    return from(address, false);
  }

  private static HttpRequest<?> of(String account, String address) {
    HttpRequest<?> request = HttpRequest.POST("/api/v1/checks", "").header(ACCOUNT, account);
    new ClientAddress(NetUtil.createInetAddressFromIpAddressString(address), false, false)
        .keepFor(request);
    return request;
  }

  private Duration refused(HttpRequest<?> request) {
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> limits.take(request, 1));
    assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY);
    return problem.retryAfter().orElseThrow();
  }

  @Test
  void anAddressHasItsNumberInAMinuteAndThenAgain() {
    for (int i = 0; i < 3; i++) {
      limits.take(from("192.0.2.1"), 1);
      time.pass(Duration.ofSeconds(10));
    }
    assertThat(refused(from("192.0.2.1"))).isEqualTo(Duration.ofSeconds(30));
    limits.take(from("192.0.2.2"), 1);
    time.pass(Duration.ofSeconds(29));
    assertThat(refused(from("192.0.2.1"))).isEqualTo(Duration.ofSeconds(1));
    time.pass(Duration.ofSeconds(1));
    limits.take(from("192.0.2.1"), 3);
    assertThat(refused(from("192.0.2.1"))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void anAccountHasItsOwnWhereverItIsUsed() {
    limits.take(of("a", "192.0.2.1"), 1);
    limits.take(of("a", "192.0.2.2"), 1);
    refused(of("a", "192.0.2.3"));
    limits.take(of("b", "192.0.2.1"), 1);
    limits.take(from("192.0.2.1"), 3);
  }

  @Test
  void filesOfOneRequestCountEachAndWhatIsRefusedDoesNot() {
    limits.take(from("192.0.2.1"), 2);
    assertThatThrownBy(() -> limits.take(from("192.0.2.1"), 2))
        .isInstanceOf(ProblemException.class);
    limits.take(from("192.0.2.1"), 1);
    limits.take(from("192.0.2.2"), 100);
    limits.take(from("192.0.2.1"), 0);
    refused(from("192.0.2.2"));
  }

  @Test
  void whoHasManyAddressesOfOneNetworkIsOneSender() {
    limits.take(from("2001:db8::1"), 1);
    limits.take(from("2001:db8::ffff:1"), 1);
    limits.take(from("2001:db8:0:0:1::"), 1);
    refused(from("2001:db8::2"));
    limits.take(from("2001:db8:0:1::1"), 1);
  }

  @Test
  void thisComputerAndWhoeverHasNoLimitMayGoOn() {
    RateLimits none = limits("0", "0");
    for (int i = 0; i < 10; i++) {
      limits.take(from("127.0.0.1", true), 10);
      none.take(from("192.0.2.1"), 10);
      none.take(of("a", "192.0.2.1"), 10);
    }
  }

  @Test
  void whoIsGoneIsForgottenAndSoAreTheFirstOfVeryMany() {
    for (int i = 0; i < 60_000; i++) {
      limits.take(from("10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256), 1);
    }
    assertThat(limits.senders()).isLessThanOrEqualTo(50_000);
    time.pass(Duration.ofMinutes(3));
    assertThat(limits.senders()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "12345678", "x", "1 000"})
  void whatIsNoNumberIsSaid(String set) {
    assertThatThrownBy(() -> RateSettings.of("1", set))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_UPLOADS_PER_MINUTE 应当是")
        .hasMessageContaining("must be a whole number");
  }
}
