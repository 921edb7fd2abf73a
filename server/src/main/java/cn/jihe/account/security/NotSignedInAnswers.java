package cn.jihe.account.security;

import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Says who has to sign in, or may not, as every other problem is said. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class NotSignedInAnswers
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public MutableHttpResponse<Problem> handle(
      HttpRequest request, AuthorizationException exception) {
    ProblemKind kind =
        exception.isForbidden() ? ProblemKind.NOT_ALLOWED : ProblemKind.NOT_SIGNED_IN;
    MutableHttpResponse<Problem> answer =
        ProblemResponses.problem(request, kind, HttpResponse.status(kind.status(), kind.code()));
    return kind == ProblemKind.NOT_SIGNED_IN
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        : answer;
  }
}
