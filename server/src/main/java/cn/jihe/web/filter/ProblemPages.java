package cn.jihe.web.filter;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.Problem;
import cn.jihe.web.ProblemKind;
import cn.jihe.web.RequestId;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Says problems as pages wherever people come, whatever Accept asks for: at all addresses but those
 * of the API. Programs that go by the status alone find the same as before.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ProblemPages implements Ordered {

  private static final String API = "/api";
  private static final MediaType HTML =
      new MediaType(MediaType.TEXT_HTML, Map.of("charset", "utf-8"));
  private static final Messages MESSAGES = Messages.beside(ProblemPages.class, "pages");

  private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;

  ProblemPages(ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer) {
    this.renderer = renderer;
  }

  /**
   * What a page says of a problem.
   *
   * @param advice what to do about it
   * @param number the request's, by which it is found in the log
   */
  public record View(String title, String advice, String numberLabel, String number, String home) {}

  @ResponseFilter
  void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean isProblem =
        response
            .getContentType()
            .filter(type -> type.getName().equals(Problem.MEDIA_TYPE))
            .isPresent();
    if (!isProblem || isOfApi(request.getPath()) || isUnreadable(request, response)) {
      return;
    }
    response.contentType(HTML);
    if (request.getMethod() != HttpMethod.HEAD) {
      response.body(page(request, response));
    }
  }

  private static boolean isOfApi(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  /** An address that cannot be read stands for / here: it may have been one of the API. */
  private static boolean isUnreadable(HttpRequest<?> request, MutableHttpResponse<?> response) {
    return response.code() == HttpStatus.BAD_REQUEST.getCode() && request.getPath().equals("/");
  }

  private String page(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Language language = PageLanguage.of(request);
    Texts texts = MESSAGES.in(language);
    ProblemKind kind =
        response
            .getBody(Problem.class)
            .flatMap(problem -> ProblemKind.ofCode(problem.code()))
            .orElseGet(() -> ProblemKind.ofStatus(response.code()));
    View view =
        new View(
            kind.title(language),
            texts.find(kind.code()).orElseGet(() -> kind.detail(language)),
            texts.say("number"),
            RequestId.of(request),
            texts.say("home"));
    return rendered(Pages.of("problem", request, Map.of("problem", view)), request);
  }

  private String rendered(ModelAndView<Map<String, Object>> page, HttpRequest<?> request) {
    StringWriter html = new StringWriter();
    try {
      renderer
          .render(page.getView().orElseThrow(), page.getModel().orElseThrow(), request)
          .writeTo(html);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing into memory", impossible);
    }
    return html.toString();
  }

  /** Outside of the filters that turn requests away. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 2;
  }
}
