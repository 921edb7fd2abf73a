package cn.jihe.web;

import cn.jihe.text.Language;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Makes every error a problem, also those the server's machinery answers by itself. */
@Singleton
public final class ProblemResponses implements ErrorResponseProcessor<Problem> {

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    ProblemKind kind =
        context
            .getRootCause()
            .filter(ContentLengthExceededException.class::isInstance)
            .map(cause -> ProblemKind.TOO_LARGE)
            .orElseGet(() -> ProblemKind.ofStatus(response.code()));
    return problem(context.getRequest(), kind, response);
  }

  /** The answer to a call that a problem of its own making ends. */
  public static MutableHttpResponse<Problem> refusal(HttpRequest<?> request, Problem problem) {
    return HttpResponse.<Problem>status(problem.status(), problem.code())
        .body(problem.withRequestId(RequestId.of(request)))
        .contentType(Problem.MEDIA_TYPE);
  }

  /** Fills the response with a problem; a HEAD gets the headers only. */
  public static MutableHttpResponse<Problem> problem(
      HttpRequest<?> request, ProblemKind kind, MutableHttpResponse<?> response) {
    Language language = AcceptedLanguage.in(request);
    MutableHttpResponse<Problem> answer = response.body(null);
    if (request.getMethod() != HttpMethod.HEAD) {
      answer.body(
          Problem.of(kind, language)
              .withStatus(response.code())
              .withRequestId(RequestId.of(request)));
    }
    return answer.contentType(Problem.MEDIA_TYPE);
  }
}
