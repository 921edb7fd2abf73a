package cn.jihe.web.filter;

import cn.jihe.web.ProblemException;
import cn.jihe.web.ProblemKind;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in what is meant for us. Whoever watches whether the server is well asks by whatever name or
 * address he has.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class KnownHosts implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);

  private static final String HEALTH = "/health";
  private static final Set<String> FOR_WATCHERS =
      Set.of(HEALTH, HEALTH + "/liveness", HEALTH + "/readiness");

  private static final String METRICS = "/prometheus";

  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://([^/?]*+)(?:[/?].*)?+");

  private final OwnHosts own;

  KnownHosts(OwnHosts own) {
    this.own = own;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    boolean forWatchers = isForWatchers(request.getPath());
    if (count(request, HttpHeaders.HOST) > 1
        || count(request, HttpHeaders.ORIGIN) > 1
        || !isForItsHost(request)
        || (count(request, HttpHeaders.HOST) == 0 && !forWatchers)) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    if (!forWatchers && own.of(request).isEmpty()) {
      host(request)
          .ifPresent(host -> LOG.info("asked for {}, which is no host of ours", host.host()));
      throw new ProblemException(ProblemKind.WRONG_HOST);
    }
  }

  private static int count(HttpRequest<?> request, String header) {
    return request.getHeaders().getAll(header).size();
  }

  private static Optional<Authority> host(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).flatMap(Authority::of);
  }

  /** A whole address in the request's first line says the same host as its header. */
  private static boolean isForItsHost(HttpRequest<?> request) {
    String line = request instanceof NettyHttpRequest<?> sent ? sent.getNativeRequest().uri() : "/";
    Matcher address = ABSOLUTE.matcher(line);
    return !address.matches()
        || Authority.of(address.group(1))
            .filter(asked -> host(request).filter(asked::equals).isPresent())
            .isPresent();
  }

  private static boolean isForWatchers(String path) {
    return FOR_WATCHERS.contains(path) || path.equals(METRICS);
  }

  /** Before everything that does what a request asks for. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 4;
  }
}
