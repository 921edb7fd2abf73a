package cn.jihe.web.filter;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says to callers from our own origin that they may read the answer. Browsers need no such word;
 * the runtime in which Excel for Windows runs the save event asks for it even there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OwnOriginAnswers implements Ordered {

  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String HEADERS =
      "Accept, Accept-Language, Authorization, Content-Type, X-Request-Id";
  private static final String READABLE = "Content-Disposition, Retry-After, X-Request-Id";
  private static final String REMEMBERED_SECONDS = "600";

  private final OwnHosts own;

  OwnOriginAnswers(OwnHosts own) {
    this.own = own;
  }

  /** Answers the question that comes before a call; other requests go on. */
  @RequestFilter
  @Nullable HttpResponse<?> preflight(HttpRequest<?> request) {
    boolean asked =
        request.getMethod() == HttpMethod.OPTIONS
            && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    if (!asked || own.originOf(request).isEmpty()) {
      return null;
    }
    MutableHttpResponse<?> answer =
        HttpResponse.noContent()
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
            .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS);
    // What a filter answers itself does not pass it once more.
    allow(request, answer);
    return answer;
  }

  @ResponseFilter
  void allow(HttpRequest<?> request, MutableHttpResponse<?> response) {
    own.originOf(request)
        .ifPresent(
            origin ->
                response
                    .getHeaders()
                    .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE)
                    .set(HttpHeaders.VARY, HttpHeaders.ORIGIN));
  }

  /** Before anybody is asked who he is: that question comes without any sign of it. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 5;
  }
}
