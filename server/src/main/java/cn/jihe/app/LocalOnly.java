package cn.jihe.app;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may reach what is on record, until there are accounts: only this computer, unless the
 * operator opens it; and never another site's page through somebody's browser.
 */
@ServerFilter({"/api/v1/submissions/**", "/api/v1/dossiers/**"})
final class LocalOnly {

  /** Says where submissions are accepted from: {@code localhost} or {@code anywhere}. */
  static final String SETTING = "JIHE_SUBMISSIONS_FROM";

  static final String ANYWHERE = "anywhere";

  /** A proxy on this computer sets one of these, and then the sender is not this computer. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final boolean anywhere;
  private final Optional<String> publicOrigin;

  LocalOnly(
      @Value("${jihe.submissions.from}") String from,
      @Value("${jihe.public-url:}") String publicUrl) {
    this.anywhere = from.equals(ANYWHERE);
    this.publicOrigin = origin(publicUrl);
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!anywhere && !isLocal(request)) {
      throw new ProblemException(ProblemKind.LOCAL_ONLY);
    }
    if (!isOwnPageOrProgram(request)) {
      throw new ProblemException(ProblemKind.OTHER_SITE);
    }
  }

  /** The name it was reached by counts too: a name that points here may be another site's. */
  private static boolean isLocal(HttpRequest<?> request) {
    return request.getRemoteAddress().getAddress() != null
        && request.getRemoteAddress().getAddress().isLoopbackAddress()
        && FORWARDED.stream().noneMatch(request.getHeaders()::contains)
        && isLocalName(host(request));
  }

  /** A browser says where a page comes from; a program says nothing. */
  private boolean isOwnPageOrProgram(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (origin == null) {
      return site == null || site.equals("same-origin") || site.equals("none");
    }
    return publicOrigin.filter(origin::equals).isPresent()
        || origin.endsWith("://" + request.getHeaders().get(HttpHeaders.HOST));
  }

  private static @Nullable String host(HttpRequest<?> request) {
    try {
      String host = request.getHeaders().get(HttpHeaders.HOST);
      return host == null ? null : new URI("http://" + host).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isLocalName(@Nullable String host) {
    return host != null
        && (host.equals("localhost")
            || host.equals("[::1]")
            || host.matches("127(?:\\.\\d{1,3}){3}"));
  }

  private static Optional<String> origin(String url) {
    if (url.isBlank()) {
      return Optional.empty();
    }
    URI uri = URI.create(url.strip());
    return Optional.of(uri.getScheme() + "://" + uri.getAuthority());
  }
}
