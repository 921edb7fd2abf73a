package cn.jihe.web;

import cn.jihe.text.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a call that ended with a problem. */
@Singleton
public final class ProblemExceptionHandler
    implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

  private static final String RETRY_SECONDS = "5";

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
    ProblemKind kind = exception.kind();
    MutableHttpResponse<Problem> answer =
        ProblemResponses.problem(
            request, kind, HttpResponse.status(kind.status(), kind.title(Language.EN)));
    return kind == ProblemKind.BUSY
        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        : answer;
  }
}
