package cn.jihe.web.filter;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.web.ClientAddress;
import cn.jihe.web.PublicUrl;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names and origins the server goes by: those of its public address, those of this computer,
 * and the host it was told to listen on. Whatever else a request says, it is not meant for us: a
 * name that another site has made to point here must not open what is here to that site's pages.
 */
public final class OwnHosts {

  private static final String SITE = "Sec-Fetch-Site";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Set<String> names = new HashSet<>();
  private final Optional<Origin> publicOrigin;
  private final boolean isNameless;

  private OwnHosts(Optional<Origin> publicOrigin, boolean isNameless) {
    this.publicOrigin = publicOrigin;
    this.isNameless = isNameless;
  }

  /**
   * The hosts as set.
   *
   * @param bound host or address to listen on; one that means all of the computer's names nothing
   * @throws SettingsException when the public address is of no host that a request can name
   */
  public static OwnHosts of(PublicUrl publicUrl, String bound) {
    String host = bound.strip();
    boolean everything = isEverything(host);
    Optional<Origin> publicOrigin = publicUrl.origin().map(OwnHosts::origin);
    OwnHosts own = new OwnHosts(publicOrigin, everything && publicOrigin.isEmpty());
    publicOrigin.ifPresent(origin -> own.names.add(origin.authority().host()));
    if (!everything) {
      Authority.of(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
          .ifPresent(authority -> own.names.add(authority.host()));
    }
    return own;
  }

  private static Origin origin(String set) {
    return Origin.of(set)
        .orElseThrow(
            () ->
                new SettingsException(
                    Messages.beside(PublicUrl.class, "settings")
                        .words("noAddress", PublicUrl.SETTING),
                    null));
  }

  private static boolean isEverything(String host) {
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(plain);
    return host.isEmpty() || (address != null && address.isAnyLocalAddress());
  }

  /** Whether it listens to every computer while none but this one has a name to ask it by. */
  public boolean isNameless() {
    return isNameless;
  }

  /** Whether a name is ours, whatever the port: proxies leave that out, or put theirs in. */
  public boolean has(Authority host) {
    return host.isLoopback() || names.contains(host.host());
  }

  /** The host a request was sent to; empty when it names none of ours, or none that can be read. */
  public Optional<Authority> of(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST))
        .flatMap(Authority::of)
        .filter(this::has);
  }

  /** Scheme, host and port of the public address, as {@link #reached} writes them; may be empty. */
  public Optional<String> publicOrigin() {
    return publicOrigin.map(Origin::text);
  }

  /** The origin a request was sent to; empty when its host is none of ours. */
  public Optional<String> reached(HttpRequest<?> request) {
    return of(request).map(host -> Origin.of(scheme(request), host).text());
  }

  private static String scheme(HttpRequest<?> request) {
    return ClientAddress.of(request).isOverTls() ? Origin.HTTPS : Origin.HTTP;
  }

  /** The origin a request says it comes from, when that is ours; empty too when it says none. */
  public Optional<String> originOf(HttpRequest<?> request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN))
        .filter(text -> Origin.of(text).filter(origin -> isOwn(origin, request)).isPresent());
  }

  /** What a request says of the page that sends it. */
  public enum Sending {
    OWN_PAGE,
    OTHER_SITE,
    /** As programs do, and old browsers. */
    NOTHING_SAID
  }

  /** What a request says of the page that sends it; an origin, if it names one, decides. */
  public Sending sending(HttpRequest<?> request) {
    if (request.getHeaders().contains(HttpHeaders.ORIGIN)) {
      return originOf(request).isPresent() ? Sending.OWN_PAGE : Sending.OTHER_SITE;
    }
    String site = request.getHeaders().get(SITE);
    if (site == null) {
      return Sending.NOTHING_SAID;
    }
    return OWN_SITE.contains(site) ? Sending.OWN_PAGE : Sending.OTHER_SITE;
  }

  private boolean isOwn(Origin origin, HttpRequest<?> request) {
    return publicOrigin.filter(origin::equals).isPresent()
        || of(request).filter(host -> isSameSite(origin, host, request)).isPresent();
  }

  /** On this computer nobody is between, and a proxy for trying out TLS may be. */
  private static boolean isSameSite(Origin origin, Authority host, HttpRequest<?> request) {
    return origin.equals(Origin.of(scheme(request), host))
        || (host.isLoopback() && origin.equals(Origin.of(origin.scheme(), host)));
  }

  /** Whether a host is that of the public address, and that one is reached over TLS. */
  boolean isPublicOverTls(Authority host) {
    return publicOrigin
        .filter(origin -> origin.scheme().equals(Origin.HTTPS))
        .filter(origin -> origin.equals(Origin.of(Origin.HTTPS, host)))
        .isPresent();
  }
}
