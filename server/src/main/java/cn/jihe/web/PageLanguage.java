package cn.jihe.web;

import cn.jihe.text.Language;
import cn.jihe.text.Messages;
import cn.jihe.text.Texts;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language a reader sees the page in: asked for, remembered, or as the browser prefers. */
public final class PageLanguage {

  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private PageLanguage() {}

  public static Language of(HttpRequest<?> request) {
    return asked(request)
        .or(() -> request.getCookies().findCookie(COOKIE).flatMap(c -> named(c.getValue())))
        .orElseGet(() -> AcceptedLanguage.in(request));
  }

  /** The language the address asks for; empty when it asks for none of ours. */
  public static Optional<Language> asked(HttpRequest<?> request) {
    return named(request.getParameters().get(PARAMETER));
  }

  /** The page's own words. */
  public static Texts texts(Language language) {
    return Messages.at("/cn/jihe/check/page/texts").in(language);
  }

  /** Has the browser remember a language. */
  public static Cookie cookie(Language language) {
    return Cookie.of(COOKIE, language.code())
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .maxAge(REMEMBERED);
  }

  /** The language of this code; empty when it is none of ours. */
  public static Optional<Language> named(@Nullable String name) {
    if ("zh".equals(name)) {
      return Optional.of(Language.ZH);
    }
    return "en".equals(name) ? Optional.of(Language.EN) : Optional.empty();
  }
}
