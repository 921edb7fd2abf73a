package cn.jihe.web.failure;

import cn.jihe.database.StoreUnavailable;
import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Says that the store is away, and when to try again. */
@Singleton
public final class StoreUnavailableHandler
    implements ExceptionHandler<StoreUnavailable, HttpResponse<Problem>> {

  private static final String RETRY_SECONDS = "10";

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, StoreUnavailable exception) {
    Pages.showNobody(request);
    return ProblemResponses.problem(
            request,
            ProblemKind.STORE_UNAVAILABLE,
            HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE))
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }
}
