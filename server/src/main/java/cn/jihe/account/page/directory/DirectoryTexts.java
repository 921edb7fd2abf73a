package cn.jihe.account.page.directory;

import cn.jihe.account.directory.RefusedChange;
import cn.jihe.account.page.Notice;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Texts of these pages, and the pages with them. */
final class DirectoryTexts {

  private static final Messages MESSAGES = Messages.beside(DirectoryTexts.class, "texts");

  private DirectoryTexts() {}

  static Texts of(HttpRequest<?> request) {
    return MESSAGES.in(PageLanguage.of(request));
  }

  /** A page that says {@code d}, these texts. */
  static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("d", of(request).map());
    return Pages.of(name, request, all);
  }

  /** Why a change was not made. */
  static Notice refused(HttpRequest<?> request, RefusedChange refused) {
    return Notice.error(refused.detail().in(PageLanguage.of(request)));
  }

  /**
   * On to a page that says what was done.
   *
   * @param said which of its texts
   */
  static HttpResponse<?> to(String page, String said) {
    return HttpResponse.seeOther(URI.create(page + "?said=" + said));
  }
}
