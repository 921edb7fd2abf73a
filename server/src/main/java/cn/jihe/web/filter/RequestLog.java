package cn.jihe.web.filter;

import cn.jihe.web.RequestId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line a request, under an id that the answer carries too. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class RequestLog implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  /** Where the log finds the id. */
  public static final String MDC_KEY = "request";

  private static final String STARTED = "jihe.started";

  /** Who reads the log must not get in by it: the address of a result is its only key. */
  private static final Pattern KEY = Pattern.compile("^(/checks/)[^/]+");

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    request.setAttribute(STARTED, System.nanoTime());
    context.add(new MdcPropagationContext(Map.of(MDC_KEY, RequestId.of(request))));
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String id = RequestId.of(request);
    response.getHeaders().set(RequestId.HEADER, id);
    long nanos =
        request
            .getAttribute(STARTED, Long.class)
            .map(started -> System.nanoTime() - started)
            .orElse(0L);
    MDC.put(MDC_KEY, id);
    try {
      LOG.info(
          "{} {} {} {} ms",
          request.getMethodName(),
          KEY.matcher(request.getUri().getRawPath()).replaceFirst("$1*"),
          response.code(),
          TimeUnit.NANOSECONDS.toMillis(nanos));
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
