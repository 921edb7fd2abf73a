package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The address by which users reach this server. */
@Singleton
public final class ServerAddress {

  private final PublicUrl set;
  private final HttpHostResolver hosts;

  public ServerAddress(PublicUrl set, HttpHostResolver hosts) {
    this.set = set;
    this.hosts = hosts;
  }

  /** As its operator has set it, else as this request came; with a slash at its end. */
  public Optional<String> of(HttpRequest<?> request) {
    return set.base().or(() -> Optional.of(hosts.resolve(request) + "/"));
  }
}
