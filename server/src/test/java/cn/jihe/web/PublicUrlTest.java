package cn.jihe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.text.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://jihe.example.cn, https://jihe.example.cn/, https://jihe.example.cn",
    "' https://jihe.example.cn/ ', https://jihe.example.cn/, https://jihe.example.cn",
    "https://Jihe.example.cn:443/a/b//, https://jihe.example.cn/a/b/, https://jihe.example.cn",
    "http://10.1.2.3:8080/Jihe, http://10.1.2.3:8080/Jihe/, http://10.1.2.3:8080",
    "https://[::1]:8443, https://[::1]:8443/, https://[::1]:8443",
  })
  void anAddressHasABaseAndAnOrigin(String set, String base, String origin) {
    assertThat(PublicUrl.of(set).base()).contains(base);
    assertThat(PublicUrl.of(set).origin()).contains(origin);
  }

  @Test
  void nothingSetIsNoAddress() {
    assertThat(PublicUrl.of("  ").base()).isEmpty();
    assertThat(PublicUrl.of("").origin()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jihe.example.cn", "ftp://a.cn", "https://", "https://a.cn/?x=1", "https://a b"})
  void whatIsNoAddressIsSaid(String set) {
    assertThatThrownBy(() -> PublicUrl.of(set))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("JIHE_PUBLIC_URL 应当是")
        .hasMessageContaining("must be an address");
  }
}
