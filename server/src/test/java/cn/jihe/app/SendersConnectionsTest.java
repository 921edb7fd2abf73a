package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.web.filter.Proxies;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SendersConnectionsTest {

  private final SendersConnections connections =
      new SendersConnections(2, Proxies.of("10.9.0.0/16"));

  private static EmbeddedChannel from(String address) {
    return new EmbeddedChannel() {
      @Override
      protected SocketAddress remoteAddress0() {
        return new InetSocketAddress(address, 40_000);
      }
    };
  }

  @Test
  void oneSenderHasNoMoreThanItsNumberAndOthersHaveTheirs() {
    EmbeddedChannel first = from("192.0.2.1");
    assertThat(connections.add(first)).isTrue();
    assertThat(connections.add(from("192.0.2.1"))).isTrue();
    EmbeddedChannel refused = from("192.0.2.1");
    assertThat(connections.add(refused)).isFalse();
    assertThat(connections.add(from("192.0.2.2"))).isTrue();
    refused.close().syncUninterruptibly();
    assertThat(connections.add(from("192.0.2.1"))).isFalse();
  }

  @Test
  void whatIsClosedCountsNoMoreAndIsForgotten() {
    List<EmbeddedChannel> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      EmbeddedChannel channel = from("192.0.2.1");
      connections.add(channel);
      open.add(channel);
    }
    open.forEach(each -> each.close().syncUninterruptibly());
    assertThat(connections.senders()).isZero();
    assertThat(connections.add(from("192.0.2.1"))).isTrue();
  }

  @Test
  void addressesOfOneNetworkAreOneSender() {
    assertThat(connections.add(from("2001:db8::1"))).isTrue();
    assertThat(connections.add(from("2001:db8::2"))).isTrue();
    assertThat(connections.add(from("2001:db8::3"))).isFalse();
    assertThat(connections.add(from("2001:db8:0:1::3"))).isTrue();
  }

  @Test
  void thisComputerAndProxiesMayHaveAll() {
    SendersConnections unlimited = new SendersConnections(0, Proxies.NONE);
    for (int i = 0; i < 5; i++) {
      assertThat(connections.add(from("127.0.0.1"))).isTrue();
      assertThat(connections.add(from("::1"))).isTrue();
      assertThat(connections.add(from("10.9.3.4"))).isTrue();
      assertThat(unlimited.add(from("192.0.2.1"))).isTrue();
    }
    assertThat(connections.senders()).isZero();
  }
}
