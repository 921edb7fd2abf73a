package cn.jihe.account.security;

import cn.jihe.account.Secret;
import cn.jihe.web.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The cookie by which a browser is known. It ends with the browser, or before by itself. */
public final class SessionCookie {

  private SessionCookie() {}

  /** To be held from now on. */
  public static Cookie of(Secret session, HttpRequest<?> request) {
    return cookie(session.text(), request);
  }

  /** To be held no more. */
  public static Cookie none(HttpRequest<?> request) {
    return cookie("", request).maxAge(0);
  }

  /** The one that a request brings; empty when it brings none. */
  public static Optional<Secret> in(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(SignedIn.COOKIE)
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty())
        .map(Secret::new);
  }

  private static Cookie cookie(String value, HttpRequest<?> request) {
    return Cookie.of(SignedIn.COOKIE, value)
        .path("/")
        .httpOnly(true)
        .secure(ClientAddress.of(request).isOverTls())
        .sameSite(SameSite.Lax);
  }
}
