package cn.jihe.account.api;

import cn.jihe.account.directory.RefusedChange;
import cn.jihe.text.Language;
import cn.jihe.web.AcceptedLanguage;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemResponses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a change that is not made. */
@Singleton
final class RefusedChangeHandler implements ExceptionHandler<RefusedChange, HttpResponse<Problem>> {

  @Override
  @SuppressWarnings("rawtypes") // as the interface declares it
  public HttpResponse<Problem> handle(HttpRequest request, RefusedChange refused) {
    Language language = AcceptedLanguage.in((HttpRequest<?>) request);
    Problem usual = Problem.of(refused.kind(), language);
    return ProblemResponses.refusal(
        request,
        new Problem(
            usual.type(),
            usual.title(),
            usual.status(),
            refused.detail().in(language),
            usual.code(),
            null,
            null));
  }
}
