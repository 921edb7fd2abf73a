package cn.jihe.account.page;

import cn.jihe.account.security.Callers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Has pages say who looks at them, wherever there are pages. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class VisitorFilter implements Ordered {

  private static final String API = "/api/";
  private static final String ASSETS = "/assets/";
  private static final String ADDIN = "/addin/";

  private final Visitors visitors;

  VisitorFilter(Visitors visitors) {
    this.visitors = visitors;
  }

  @RequestFilter
  void show(HttpRequest<?> request) {
    String path = request.getPath();
    if (!path.startsWith(API) && !path.startsWith(ASSETS) && !path.startsWith(ADDIN)) {
      Callers.of(request).ifPresent(caller -> visitors.show(request, caller));
    }
  }

  /** When it is known whose request it is. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
