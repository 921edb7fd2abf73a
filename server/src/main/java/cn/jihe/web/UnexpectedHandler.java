package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    LOG.error("request failed: {}", whereabouts(exception));
    return ProblemResponses.problem(request, ProblemKind.INTERNAL, HttpResponse.serverError());
  }

  /** The stack traces of an exception and its causes, with classes but without messages. */
  static String whereabouts(Throwable exception) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Throwable at = exception;
    for (int depth = 0; at != null && depth < 5; depth++) {
      out.println(at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        out.println("\tat " + frame);
      }
      at = at.getCause();
    }
    return text.toString();
  }
}
