package cn.jihe.account.security;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.filter.OwnHosts;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;

/**
 * Keeps other sites from using the session of somebody's browser, and from signing it in as
 * somebody else: what changes anything has to say that it comes from our own pages, where for
 * others it is enough to say nothing. Looks at headers only. A request that a token lets in needs
 * no such word: no browser sends one by itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OwnPagesOnly implements Ordered {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String SIGN_IN = "/sign-in";

  private final OwnHosts own;

  OwnPagesOnly(OwnHosts own) {
    this.own = own;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!SAFE.contains(request.getMethod())
        && isByBrowser(request)
        && own.sending(request) != OwnHosts.Sending.OWN_PAGE) {
      throw new ProblemException(ProblemKind.OTHER_SITE);
    }
  }

  private static boolean isByBrowser(HttpRequest<?> request) {
    return request.getPath().equals(SIGN_IN)
        || (SessionCookie.in(request).isPresent()
            && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order() + 100;
  }
}
