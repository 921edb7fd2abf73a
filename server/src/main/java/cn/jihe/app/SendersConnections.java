package cn.jihe.app;

import cn.jihe.web.ClientAddress;
import cn.jihe.web.filter.Proxies;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many connections each sender has. This computer and proxies may have as many as there are.
 */
final class SendersConnections {

  private final int most;
  private final Proxies proxies;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  /**
   * @param most of one sender; 0: as many as there are
   */
  SendersConnections(int most, Proxies proxies) {
    this.most = most;
    this.proxies = proxies;
  }

  /**
   * Counts a connection until it is closed.
   *
   * @return whether its sender may have it
   */
  boolean add(Channel channel) {
    if (most == 0
        || !(channel.remoteAddress() instanceof InetSocketAddress remote)
        || remote.getAddress() == null) {
      return true;
    }
    InetAddress address = remote.getAddress();
    if (address.isLoopbackAddress() || proxies.has(address)) {
      return true;
    }
    String sender = ClientAddress.network(address);
    int now = open.merge(sender, 1, Integer::sum);
    channel
        .closeFuture()
        .addListener(
            closed -> open.computeIfPresent(sender, (key, all) -> all == 1 ? null : all - 1));
    return now <= most;
  }

  /** How many senders have any. */
  int senders() {
    return open.size();
  }
}
