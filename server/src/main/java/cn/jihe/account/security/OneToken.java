package cn.jihe.account.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.token.reader.DefaultTokenResolver;
import io.micronaut.security.token.reader.TokenResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What a request is to be known by: one thing, and what a script says goes before what a browser
 * sends along by itself.
 */
@Singleton
@Replaces(DefaultTokenResolver.class)
final class OneToken implements TokenResolver<HttpRequest<?>> {

  private static final String BEARER = "Bearer ";

  @Override
  @SuppressWarnings("removal") // other parts of the library still call it
  public Optional<String> resolveToken(HttpRequest<?> request) {
    String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      // Anything else in it is nothing that we know; the cookie does not count then.
      return Optional.of(
          authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
              ? SignedIn.TOKEN + authorization.substring(BEARER.length()).strip()
              : SignedIn.TOKEN);
    }
    return request
        .getCookies()
        .findCookie(SignedIn.COOKIE)
        .map(Cookie::getValue)
        .map(value -> SignedIn.SESSION + value);
  }

  @Override
  public List<String> resolveTokens(HttpRequest<?> request) {
    return resolveToken(request).stream().toList();
  }
}
