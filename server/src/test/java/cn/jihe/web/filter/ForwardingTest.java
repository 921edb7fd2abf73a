package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sent a request, when a proxy at 10.9.0.1 passes it on. */
final class ForwardingTest {

  private static final Proxies PROXIES = Proxies.of("10.9.0.0/24, 2001:db8:9::/48");
  private static final InetAddress PROXY = address("10.9.0.1");

  private static InetAddress address(String text) {
    return NetUtil.createInetAddressFromIpAddressString(text);
  }

  private static Forwarding of(String... headers) {
    MutableHttpRequest<?> request = HttpRequest.GET("/");
    for (String header : headers) {
      int colon = header.indexOf(':');
      request.header(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return new Forwarding(request.getHeaders());
  }

  private static String sender(String... headers) {
    return NetUtil.toAddressString(of(headers).sender(PROXY, PROXIES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1 | 192.0.2.1",
        "192.0.2.1:4711 | 192.0.2.1",
        "2001:db8::1 | 2001:db8::1",
        "[2001:db8::1] | 2001:db8::1",
        "[2001:db8::1]:80 | 2001:db8::1",
        "192.0.2.1, 10.9.0.2 | 192.0.2.1",
        "192.0.2.1, 2001:db8:9::1, 10.9.0.2 | 192.0.2.1",
        "127.0.0.1, 192.0.2.1 | 192.0.2.1",
        "192.0.2.7, 192.0.2.1, 10.9.0.2 | 192.0.2.1",
        "10.9.0.3, 10.9.0.2 | 10.9.0.3",
        "192.0.2.1, unknown | 10.9.0.1",
        "192.0.2.1, unknown, 10.9.0.2 | 10.9.0.2",
        "192.0.2.1, | 10.9.0.1",
        "'\"192.0.2.9, 192.0.2.1' | 192.0.2.1",
        "localhost | 10.9.0.1",
        "192.0.2.256 | 10.9.0.1",
        "192.0.2.1 192.0.2.2 | 10.9.0.1",
        "'' | 10.9.0.1"
      })
  void theLastAddressThatIsNoProxysIsTheSenders(String said, String sender) {
    assertThat(sender("X-Forwarded-For: " + said)).isEqualTo(sender);
  }

  @Test
  void allLinesOfTheHeaderAreOneList() {
    assertThat(sender("X-Forwarded-For: 192.0.2.9", "X-Forwarded-For: 192.0.2.1, 10.9.0.2"))
        .isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for=192.0.2.1 | 192.0.2.1",
        "FOR=\"[2001:db8::1]:4711\";proto=https | 2001:db8::1",
        "proto=http; for=192.0.2.1 ;by=10.9.0.1 | 192.0.2.1",
        "for=192.0.2.9, for=192.0.2.1, for=10.9.0.2 | 192.0.2.1",
        "'for=\"192.0.2.9, for=192.0.2.1' | 192.0.2.1",
        "for=_hidden | 10.9.0.1",
        "for=unknown, for=10.9.0.2 | 10.9.0.2",
        "xfor=192.0.2.1 | 10.9.0.1",
        "by=192.0.2.1 | 10.9.0.1"
      })
  void theStandardsHeaderSaysTheSame(String said, String sender) {
    assertThat(sender("Forwarded: " + said)).isEqualTo(sender);
  }

  @Test
  void twoHeadersThatDisagreeAreNotBelieved() {
    assertThat(sender("X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1"))
        .isEqualTo("192.0.2.1");
    assertThat(sender("X-Forwarded-For: 192.0.2.9", "Forwarded: for=192.0.2.1"))
        .isEqualTo("10.9.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded: for=192.0.2.1",
        "X-Forwarded-For: 192.0.2.1",
        "x-forwarded-anything: x",
        "X-Real-IP: 192.0.2.1",
        "CF-Connecting-IP: 192.0.2.1",
        "X-Client-IP: 192.0.2.1",
        "True-Client-IP: 192.0.2.1",
        "X-Cluster-Client-IP: 192.0.2.1",
        "Fastly-Client-IP: 192.0.2.1",
        "via: 1.1 proxy"
      })
  void everyHeaderOfAProxyIsNoticed(String header) {
    assertThat(of("Accept: */*", header).isAny()).isTrue();
  }

  @Test
  void whatNoProxyHasTouchedSaysNothing() {
    assertThat(of("Accept: */*", "X-Request-Id: 1", "Client: x").isAny()).isFalse();
    assertThat(sender("X-Real-IP: 192.0.2.1")).isEqualTo("10.9.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Forwarded-Proto: https | true",
        "X-Forwarded-Proto: HTTPS | true",
        "X-Forwarded-Proto: http, https | true",
        "X-Forwarded-Proto: https, http | false",
        "X-Forwarded-Proto: httpsx | false",
        "Forwarded: for=192.0.2.1;proto=https | true",
        "Forwarded: for=192.0.2.1;proto=\"https\" | true",
        "Forwarded: proto=https, for=192.0.2.1;proto=http | false",
        "X-Forwarded-Ssl: on | false"
      })
  void theNearestProxySaysWhetherItWasAskedOverTls(String header, boolean is) {
    assertThat(of(header).isOverTls()).isEqualTo(is);
  }

  @Test
  @Timeout(10)
  void longListsTakeNoTime() {
    String many = "10.9.0.2, ".repeat(100_000);
    assertThat(sender("X-Forwarded-For: 192.0.2.1, " + many + "10.9.0.2")).isEqualTo("10.9.0.2");
    String odd = "for=\"".repeat(100_000) + " ".repeat(100_000) + ";for=;".repeat(100_000);
    assertThat(sender("Forwarded: " + odd)).isEqualTo("10.9.0.1");
  }
}
