package cn.jihe.app;

import cn.jihe.check.Core;
import cn.jihe.check.WorkbookPool;
import cn.jihe.system.ServerFacts;
import cn.jihe.web.PublicUrl;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.ssl.ServerSslConfiguration;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Gives the self-check what is known of the server since its start. */
@Factory
final class SystemWiring {

  /**
   * @param anchors a folder of the server's own; blank where it keeps none
   */
  @Singleton
  ServerFacts facts(
      PublicUrl publicUrl,
      ServerSslConfiguration tls,
      WorkbookPool pool,
      @Value("${jihe.anchors.folder}") String anchors) {
    return new ServerFacts(
        Core.version(), publicUrl.origin(), ends(tls), data(anchors), pool::busy, pool.places());
  }

  private static Optional<Instant> ends(ServerSslConfiguration tls) {
    return tls.isEnabled() ? TlsCertificate.ends(tls.getKeyStore()) : Optional.empty();
  }

  /** Which disk it is on is all that is asked: a folder that is not there yet is no hindrance. */
  private static Path data(String anchors) {
    Path at = Path.of(anchors).toAbsolutePath();
    while (at.getParent() != null && !at.toFile().exists()) {
      at = at.getParent();
    }
    return at;
  }
}
