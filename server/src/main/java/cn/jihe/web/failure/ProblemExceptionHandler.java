package cn.jihe.web.failure;

import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import cn.jihe.web.RequestId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Answers a call that ended with a problem. */
@Singleton
public final class ProblemExceptionHandler
    implements ExceptionHandler<ProblemException, HttpResponse<Problem>> {

  private static final long NANOS_OF_SECOND = Duration.ofSeconds(1).toNanos();

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, ProblemException exception) {
    ProblemKind kind = exception.kind();
    MutableHttpResponse<Problem> answer =
        ProblemResponses.problem(
            request, kind, HttpResponse.status(kind.status(), kind.title(Language.EN)));
    if (answer.getBody().isPresent()) {
      answer.body(
          exception.problem(AcceptedLanguage.in(request)).withRequestId(RequestId.of(request)));
    }
    exception.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
    return answer;
  }

  /** Whole ones, and not one too few. */
  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(NANOS_OF_SECOND - 1).toSeconds()));
  }
}
