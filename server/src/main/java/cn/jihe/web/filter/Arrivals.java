package cn.jihe.web.filter;

import cn.jihe.web.ClientAddress;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;

/** Finds out at its beginning where a request comes from. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Arrivals implements Ordered {

  private final Proxies proxies;
  private final OwnHosts own;

  Arrivals(Proxies proxies, OwnHosts own) {
    this.proxies = proxies;
    this.own = own;
  }

  @RequestFilter
  void note(HttpRequest<?> request) {
    InetAddress connected = ClientAddress.connected(request);
    Forwarding said = new Forwarding(request.getHeaders());
    boolean believed = proxies.has(connected);
    new ClientAddress(
            believed ? said.sender(connected, proxies) : connected,
            connected.isLoopbackAddress() && !said.isAny(),
            request.isSecure()
                || (believed && said.isOverTls())
                || own.of(request).filter(own::isPublicOverTls).isPresent())
        .keepFor(request);
  }

  /** Before all filters that ask for it. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 3;
  }
}
