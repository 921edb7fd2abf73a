package cn.jihe.catalogue.page;

import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The handbooks. */
@Controller("/help")
@Hidden
public final class HelpPages {

  private final Map<Handbook, HandbookPage> read = new ConcurrentHashMap<>();

  /**
   * A handbook in the list of them.
   *
   * @param chapters its headings, to jump to
   */
  public record Book(String title, String href, List<HandbookPage.Heading> chapters) {}

  /** All handbooks with what stands in them. */
  @Get(produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> all(HttpRequest<?> request) {
    List<Book> books = Arrays.stream(Handbook.values()).map(this::book).toList();
    return Pages.of("help", request, Map.of("r", texts(request), "books", books));
  }

  /** One handbook. */
  @Get(uri = "/{name}", produces = MediaType.TEXT_HTML)
  public ModelAndView<Map<String, Object>> one(HttpRequest<?> request, @PathVariable String name) {
    Handbook handbook =
        Arrays.stream(Handbook.values())
            .filter(each -> each.href().equals("/help/" + name))
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    return Pages.of("handbook", request, Map.of("r", texts(request), "book", page(handbook)));
  }

  private Book book(Handbook handbook) {
    HandbookPage page = page(handbook);
    return new Book(page.title(), handbook.href(), page.chapters());
  }

  private HandbookPage page(Handbook handbook) {
    return read.computeIfAbsent(handbook, HandbookReader::read);
  }

  private static Map<String, String> texts(HttpRequest<?> request) {
    return RuleSayings.texts(PageLanguage.of(request)).map();
  }
}
