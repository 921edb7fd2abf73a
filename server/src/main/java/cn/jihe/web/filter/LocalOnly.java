package cn.jihe.web.filter;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may reach what is on record, until there are accounts: only this computer, unless the
 * operator opens it.
 */
@ServerFilter({"/api/v1/submissions", "/api/v1/submissions/**", "/api/v1/dossiers/**"})
final class LocalOnly {

  private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  private static final String ANYWHERE = "anywhere";

  /** A proxy on this computer sets one of these, and then the sender is not this computer. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final boolean anywhere;

  /**
   * @param from {@code anywhere} opens it; every other value means this computer
   */
  LocalOnly(@Value("${jihe.submissions.from}") String from) {
    this.anywhere = from.strip().equals(ANYWHERE);
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (!anywhere && !isLocal(request)) {
      throw new ProblemException(ProblemKind.LOCAL_ONLY);
    }
  }

  /** The name it was reached by counts too: another site's name may be made to point here. */
  private static boolean isLocal(HttpRequest<?> request) {
    InetAddress sender = request.getRemoteAddress().getAddress();
    return sender != null
        && sender.isLoopbackAddress()
        && FORWARDED.stream().noneMatch(request.getHeaders()::contains)
        && isLocalName(host(request));
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
        && (host.equals("localhost") || host.equals("[::1]") || LOOPBACK.matcher(host).matches());
  }
}
