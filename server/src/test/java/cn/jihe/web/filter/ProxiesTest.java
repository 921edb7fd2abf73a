package cn.jihe.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.text.SettingsException;
import io.netty.util.NetUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProxiesTest {

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3, true",
    "10.1.2.3, 10.1.2.4, false",
    "'10.1.2.3 , ::1', ::1, true",
    "10.1.0.0/16, 10.1.255.255, true",
    "10.1.0.0/16, 10.2.0.0, false",
    "10.1.2.128/25, 10.1.2.200, true",
    "10.1.2.128/25, 10.1.2.127, false",
    "10.1.2.3/8, 10.200.0.1, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::/0, 2001:db8::1, true",
    "::ffff:10.1.2.3, 10.1.2.3, true",
    "'', 127.0.0.1, false"
  })
  void aProxyIsOneOfItsAddressesOrNetworks(String set, String address, boolean is) {
    assertThat(Proxies.of(set).has(NetUtil.createInetAddressFromIpAddressString(address)))
        .isEqualTo(is);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "10.1.2",
        "10.1.2.3,",
        "10.1.2.3;10.1.2.4",
        "10.1.2.3/33",
        "10.1.2.3/-1",
        "10.1.2.3/",
        "::1/129",
        "10.1.2.256",
        "*"
      })
  void whatIsNoneIsSaidInBothLanguages(String set) {
    assertThatThrownBy(() -> Proxies.of(set))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_PROXIES 应当是")
        .hasMessageContaining("must be addresses or networks");
  }
}
