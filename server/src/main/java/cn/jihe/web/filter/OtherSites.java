package cn.jihe.web.filter;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Keeps the pages of other sites from using somebody's browser to hand something in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OtherSites implements Ordered {

  private final OwnHosts own;

  OtherSites(OwnHosts own) {
    this.own = own;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean harmless =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!harmless && own.sending(request) == OwnHosts.Sending.OTHER_SITE) {
      throw new ProblemException(ProblemKind.OTHER_SITE);
    }
  }

  /** Before anything that what a browser sends along could open. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 6;
  }
}
