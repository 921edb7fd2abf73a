package cn.jihe.web.filter;

import cn.jihe.web.failure.HeaderExceptions;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;

/** What browsers must not do with our answers. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String ASSETS = "/assets/";

  private final List<HeaderExceptions> exceptions;

  SecurityHeaders(List<HeaderExceptions> exceptions) {
    this.exceptions = exceptions;
  }

  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header("Content-Security-Policy", POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    // Not no-referrer: under it browsers post forms with the origin null, which is turned away.
    response.header("Referrer-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    String path = request.getPath();
    Optional<HeaderExceptions> exception =
        exceptions.stream().filter(each -> each.cover(path)).findFirst();
    boolean asset = path.startsWith(ASSETS) || exception.isPresent();
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, asset ? "no-cache" : "no-store");
    exception.ifPresent(each -> each.loosen(path, response));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
