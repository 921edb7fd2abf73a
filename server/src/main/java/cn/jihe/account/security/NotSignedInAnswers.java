package cn.jihe.account.security;

import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;

/** Says who has to sign in, or may not, as every other problem is said. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class NotSignedInAnswers
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  private static final String API = "/api/";

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    HttpRequest<?> asked = request;
    if (!exception.isForbidden() && isPage(asked)) {
      return HttpResponse.seeOther(signIn(asked));
    }
    ProblemKind kind =
        exception.isForbidden() ? ProblemKind.NOT_ALLOWED : ProblemKind.NOT_SIGNED_IN;
    MutableHttpResponse<Problem> answer =
        ProblemResponses.problem(request, kind, HttpResponse.status(kind.status(), kind.code()));
    return kind == ProblemKind.NOT_SIGNED_IN
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        : answer;
  }

  /** Pages are looked at by people, who are asked to sign in and then come back. */
  private static boolean isPage(HttpRequest<?> request) {
    return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
        && !request.getPath().startsWith(API);
  }

  private static URI signIn(HttpRequest<?> request) {
    return UriBuilder.of("/sign-in").queryParam("return", Pages.here(request)).build();
  }
}
