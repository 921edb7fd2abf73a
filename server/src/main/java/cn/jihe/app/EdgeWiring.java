package cn.jihe.app;

import cn.jihe.web.filter.OwnHosts;
import cn.jihe.web.PublicUrl;
import cn.jihe.web.filter.Proxies;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;

/** What is at the server's edge: who it is, whom it believes. Built at the start, as set. */
@Factory
final class EdgeWiring {

  /**
   * @param host to listen on
   */
  @Context
  OwnHosts hosts(PublicUrl publicUrl, @Value("${micronaut.server.host}") String host) {
    return OwnHosts.of(publicUrl, host);
  }

  /**
   * @param set as {@link Proxies#of} takes it
   */
  @Context
  Proxies proxies(@Value("${jihe.proxies}") String set) {
    return Proxies.of(set);
  }
}
