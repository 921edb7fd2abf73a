package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.text.SettingsException;
import cn.jihe.web.ClientAddress;
import cn.jihe.web.PublicUrl;
import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnHostsTest {

  private static final PublicUrl NONE = PublicUrl.of("");

  private static boolean has(OwnHosts own, String host) {
    return Authority.of(host).filter(own::has).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3:8080",
    "Jihe.bureau.local, jihe.bureau.local",
    "2001:db8::1, [2001:DB8:0:0::1]:80",
    "[2001:db8::1], [2001:db8::1]"
  })
  void theHostItListensOnIsOneOfItsNames(String bound, String host) {
    OwnHosts own = OwnHosts.of(NONE, bound);
    assertThat(has(own, host)).isTrue();
    assertThat(has(own, "evil.example")).isFalse();
    assertThat(own.isNameless()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, true",
    "::, true",
    "[::], true",
    "'', true",
    "localhost, false",
    "127.0.0.1, false",
    "::1, false"
  })
  void whatMeansEverythingOrThisComputerIsNoFurtherName(String bound, boolean nameless) {
    OwnHosts own = OwnHosts.of(NONE, bound);
    assertThat(own.isNameless()).isEqualTo(nameless);
    assertThat(has(own, "localhost:8080")).isTrue();
    assertThat(has(own, "0.0.0.0")).isFalse();
    assertThat(has(own, "10.1.2.3")).isFalse();
  }

  @Test
  void thePublicAddressIsAName() {
    OwnHosts own = OwnHosts.of(PublicUrl.of("https://jihe.example.cn/a"), "0.0.0.0");
    assertThat(has(own, "jihe.example.cn")).isTrue();
    assertThat(own.isNameless()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.cn:65536", "https://[:::]"})
  void aPublicAddressThatNoRequestCanNameIsSaid(String set) {
    assertThatThrownBy(() -> OwnHosts.of(PublicUrl.of(set), "localhost"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_PUBLIC_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jihe.example.cn", "JIHE.example.cn:80", "jihe.example.cn:80"})
  void whatARequestCameToIsWrittenAsThePublicAddressIs(String host) {
    OwnHosts own = OwnHosts.of(PublicUrl.of("http://Jihe.example.cn:80/a"), "localhost");
    HttpRequest<?> request = HttpRequest.GET("/").header("Host", host);
    new ClientAddress(InetAddress.getLoopbackAddress(), true, false).keepFor(request);
    assertThat(own.reached(request))
        .contains("http://jihe.example.cn")
        .isEqualTo(own.publicOrigin());
  }
}
