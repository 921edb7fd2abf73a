package cn.jihe.app;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Optional;

/** Keeps the pages of other sites from using somebody's browser to hand something in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OtherSites {

  private final Optional<String> publicOrigin;

  /**
   * @param publicUrl where users reach the server; needed where a proxy hides that address
   */
  OtherSites(@Value("${jihe.public-url:}") String publicUrl) {
    this.publicOrigin =
        Optional.of(publicUrl.strip()).filter(url -> !url.isEmpty()).map(OtherSites::origin);
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean harmless =
        request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    if (!harmless && !isOwnPageOrProgram(request)) {
      throw new ProblemException(ProblemKind.OTHER_SITE);
    }
  }

  /** A browser says where a page comes from; a program says nothing. */
  private boolean isOwnPageOrProgram(HttpRequest<?> request) {
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (origin == null) {
      String site = request.getHeaders().get("Sec-Fetch-Site");
      return site == null || site.equals("same-origin") || site.equals("none");
    }
    return publicOrigin.filter(origin::equals).isPresent()
        || origin.endsWith("://" + request.getHeaders().get(HttpHeaders.HOST));
  }

  private static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
