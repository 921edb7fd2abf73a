package cn.jihe.account.page;

import cn.jihe.account.oidc.OidcSettings;
import cn.jihe.account.security.SessionCookie;
import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import cn.jihe.web.PageLanguage;
import cn.jihe.web.Pages;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page for signing in. */
@Singleton
final class SignInPage {

  private static final Messages MESSAGES = Messages.beside(SignInPage.class, "texts");

  private final String contact;
  private final String word;
  private final boolean isElsewhere;

  /**
   * @param contact whom to ask; may be blank
   * @param word what the bureau lets everybody know; may be blank
   * @param other another system that people may sign in with
   */
  SignInPage(
      @Value("${jihe.sign-in.contact}") String contact,
      @Value("${jihe.sign-in.notice}") String word,
      OidcSettings other) {
    this.contact = contact.strip();
    this.word = word.strip();
    this.isElsewhere = other.isOn();
  }

  static Texts texts(HttpRequest<?> request) {
    return texts(PageLanguage.of(request));
  }

  static Texts texts(Language language) {
    return MESSAGES.in(language);
  }

  /** A page of this package. */
  static ModelAndView<Map<String, Object>> page(
      String name, HttpRequest<?> request, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("p", texts(request).map());
    return Pages.of(name, request, all);
  }

  /** Asks who it is; says when a session was over. */
  ModelAndView<Map<String, Object>> of(HttpRequest<?> request, String back) {
    Notice notice =
        SessionCookie.in(request).isPresent()
            ? Notice.warning(texts(request).say("expired"))
            : Optional.ofNullable(elsewhere(request)).orElseGet(() -> Notice.said(request));
    return of(request, "", back, notice, null);
  }

  /** Why the other system let nobody in; null when it was not asked. */
  private static @Nullable Notice elsewhere(HttpRequest<?> request) {
    String word = request.getParameters().get("oidc");
    return word == null
        ? null
        : texts(request).find("oidc." + word).map(Notice::warning).orElse(null);
  }

  /** Asks who it is for something that was typed. */
  ModelAndView<Map<String, Object>> forHeld(HttpRequest<?> request, HeldForm held) {
    return of(request, "", held.to(), Notice.warning(texts(request).say("expiredHeld")), held);
  }

  ModelAndView<Map<String, Object>> of(
      HttpRequest<?> request,
      String login,
      String back,
      @Nullable Notice notice,
      @Nullable HeldForm held) {
    String other = isElsewhere ? texts(request).say("elsewhere") : null;
    SignInView view = new SignInView(login, back, notice, held, other, contact, word);
    return page("sign-in", request, Map.of("view", view));
  }
}
