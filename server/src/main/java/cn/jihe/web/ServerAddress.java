package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The address by which users reach this server. */
@Singleton
public final class ServerAddress {

  private final PublicUrl set;

  public ServerAddress(PublicUrl set) {
    this.set = set;
  }

  /**
   * As its operator has set it, else as this request came; with a slash at its end.
   *
   * @return empty when neither says it
   */
  public Optional<String> of(HttpRequest<?> request) {
    return set.base()
        .or(
            () ->
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST))
                    .map(host -> (request.isSecure() ? "https://" : "http://") + host + "/"));
  }
}
