package cn.jihe.web.failure;

import cn.jihe.web.FailureTrace;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what nobody expected. Logs where it happened but not the exceptions' messages, which may
 * quote a cell.
 */
@Singleton
public final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, Throwable exception) {
    LOG.error("request failed: {}", FailureTrace.of(exception));
    return ProblemResponses.problem(request, ProblemKind.INTERNAL, HttpResponse.serverError());
  }
}
