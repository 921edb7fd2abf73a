package cn.jihe.account.security;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whoever has a one-time password can do nothing but change it, and leave. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PasswordFirst implements Ordered {

  private static final String API = "/api/";
  private static final String ASSETS = "/assets/";
  private static final String HEALTH = "/health";
  private static final String SIGN_IN = "/sign-in";
  private static final String SIGN_OUT = "/sign-out";

  /** Where the password is changed. */
  private static final String PASSWORD = "/account/password";

  /** Lets the request go on, or says where to go instead. */
  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    String path = request.getPath();
    if (!SignedIn.mustChange(request) || isOpen(path)) {
      return null;
    }
    boolean isPage = request.getMethod() == HttpMethod.GET && !path.startsWith(API);
    if (isPage) {
      return HttpResponse.seeOther(URI.create(PASSWORD));
    }
    throw new ProblemException(ProblemKind.CHANGE_PASSWORD);
  }

  private static boolean isOpen(String path) {
    return path.equals(PASSWORD)
        || path.equals(SIGN_OUT)
        || path.startsWith(SIGN_IN)
        || path.startsWith(ASSETS)
        || path.startsWith(HEALTH);
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order() + 101;
  }
}
