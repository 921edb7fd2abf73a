package cn.jihe.app;

import cn.jihe.check.Core;
import cn.jihe.check.Environment;
import cn.jihe.check.WorkbookPool;
import cn.jihe.system.ServerFacts;
import cn.jihe.web.filter.OwnHosts;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.ssl.ServerSslConfiguration;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Gives the self-check what is known of the server since its start. */
@Factory
final class SystemWiring {

  @Singleton
  ServerFacts facts(OwnHosts hosts, ServerSslConfiguration tls, WorkbookPool pool) {
    Environment set = new Environment(System.getenv());
    return new ServerFacts(
        Core.version(),
        hosts.publicOrigin(),
        ends(tls),
        pool::busy,
        pool.places(),
        name -> !set.text(name).isEmpty());
  }

  private static Optional<Instant> ends(ServerSslConfiguration tls) {
    return tls.isEnabled() ? TlsCertificate.ends(tls.getKeyStore()) : Optional.empty();
  }
}
