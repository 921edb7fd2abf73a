package cn.jihe.web.filter;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A page that fails in each way that a page can. */
@Controller(FailingPage.PATH)
@Requires(property = FailingPage.PROPERTY)
final class FailingPage {

  static final String PROPERTY = "test.failing-page";
  static final String PATH = "/failing";
  static final String SECRET = "secret cell text";

  @Get
  String fail(HttpRequest<?> request) {
    if (request.getParameters().contains("busy")) {
      throw new ProblemException(ProblemKind.BUSY);
    }
    if (request.getParameters().contains("large")) {
      throw new ProblemException(ProblemKind.TOO_LARGE);
    }
    throw new IllegalStateException(SECRET);
  }
}
