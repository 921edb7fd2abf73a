package cn.jihe.web;

import cn.jihe.database.StoreUnavailable;
import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages for people: what each of them shows of its own, within the frame they all share. */
public final class Pages {

  private static final String VISITOR = "jihe.visitor";

  private Pages() {}

  /**
   * What the frame needs to know of a page.
   *
   * @param switchTo the same page in the other language
   * @param here the address of the page, to come back to
   * @param visitor who looks at it; null for one who has not signed in
   */
  public record Frame(String switchTo, String here, @Nullable Visitor visitor) {}

  /**
   * Who looks at a page.
   *
   * @param name as others see it
   * @param hat the one that is on, or all of them, in words
   * @param hats that it may put on; none where there is no choice
   * @param administers whether it is shown the way to what administrators do
   * @param reviews whether it is shown the way to what waits for its decision
   * @param handsIn whether it is shown the way to the forms of its units
   * @param submits whether it may hand in for some unit
   * @param unread how much of its inbox is unread, counted up to 100
   */
  public record Visitor(
      String name,
      String hat,
      List<Choice> hats,
      boolean administers,
      boolean reviews,
      boolean handsIn,
      boolean submits,
      int unread) {
    public Visitor {
      hats = List.copyOf(hats);
    }
  }

  /**
   * A hat that can be put on.
   *
   * @param value by which the server knows it
   * @param text role and organisation, in words
   */
  public record Choice(String value, String text, boolean on) {}

  /**
   * Has all that is made for this request show who it is.
   *
   * @param visitor asked once, by the first page that is made
   */
  public static void showVisitor(HttpRequest<?> request, Supplier<Visitor> visitor) {
    request.setAttribute(VISITOR, SupplierUtil.memoized(visitor));
  }

  /** Has all that is made for this request show nobody, and ask for nobody. */
  public static void showNobody(HttpRequest<?> request) {
    request.removeAttribute(VISITOR, Supplier.class);
  }

  /**
   * A page in the language of its reader.
   *
   * @param name of its template
   * @param values what the template shows, besides {@code t}, the texts of all pages, and {@code
   *     frame}
   */
  public static ModelAndView<Map<String, Object>> of(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Texts texts = PageLanguage.texts(PageLanguage.of(request));
    Map<String, Object> all = new HashMap<>(values);
    all.put("t", texts.map());
    all.put("frame", new Frame(inOtherLanguage(request), here(request), visitor(request)));
    return new ModelAndView<>(name, all);
  }

  private static @Nullable Visitor visitor(HttpRequest<?> request) {
    try {
      return request
          .getAttribute(VISITOR, Supplier.class)
          .map(found -> (Visitor) found.get())
          .orElse(null);
    } catch (StoreUnavailable e) {
      // The page goes without: it may be the one that says so.
      showNobody(request);
      return null;
    }
  }

  /** Path and query as the browser has them; a page that a form led to stands for its address. */
  public static String here(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    return request.getUri().getRawPath() + (query == null ? "" : "?" + query);
  }

  private static String inOtherLanguage(HttpRequest<?> request) {
    Language other = PageLanguage.of(request) == Language.ZH ? Language.EN : Language.ZH;
    UriBuilder address = UriBuilder.of(request.getPath());
    request
        .getParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals(PageLanguage.PARAMETER)) {
                address.queryParam(name, List.copyOf(values).toArray());
              }
            });
    return address.queryParam(PageLanguage.PARAMETER, other.code()).build().toString();
  }
}
