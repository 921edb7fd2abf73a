package cn.jihe.web;

import cn.jihe.text.Language;
import cn.jihe.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages for people: what each of them shows of its own, within the frame they all share. */
public final class Pages {

  private Pages() {}

  /**
   * What the frame needs to know of a page.
   *
   * @param switchTo the same page in the other language
   */
  public record Frame(String switchTo) {}

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
    all.put("frame", new Frame(inOtherLanguage(request)));
    return new ModelAndView<>(name, all);
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
    return address.queryParam(PageLanguage.PARAMETER, PageLanguage.name(other)).build().toString();
  }
}
