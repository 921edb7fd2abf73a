package cn.jihe.web.failure;

import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.ProblemResponses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** Answers a multipart body that cannot be taken apart, or has too many parts. */
@Singleton
public final class MalformedBodyHandler
    implements ExceptionHandler<DecoderException, HttpResponse<Problem>> {

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, DecoderException exception) {
    return ProblemResponses.problem(request, ProblemKind.BAD_REQUEST, HttpResponse.badRequest());
  }
}
