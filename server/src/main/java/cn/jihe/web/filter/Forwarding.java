package cn.jihe.web.filter;

import cn.jihe.text.YamlResource;
import io.micronaut.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the headers of a request say of the way it came. Anybody may write them. */
final class Forwarding {

  private static final Pattern COMMA = Pattern.compile(",");

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String FORWARDED = "Forwarded";
  private static final String PREFIX = "x-forwarded";

  /** More proxies than that are before no server. */
  private static final int MOST_STOPS = 32;

  /** Such as {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1}, {@code [::1]:80}. */
  private static final Pattern STOP =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.]{2,45})](?::\\d{1,5})?|(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");

  private static final Pattern FORWARDED_FOR =
      Pattern.compile(
          "(?:^|;)\\s*+for=\"?([^\";\\s]{1,100})\"?\\s*+(?:;|$)", Pattern.CASE_INSENSITIVE);

  private static final Pattern FORWARDED_PROTO =
      Pattern.compile(
          "(?:^|;)\\s*+proto=\"?([^\";\\s]{1,100})\"?\\s*+(?:;|$)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> NAMES =
      Arrays.stream(YamlResource.read("/cn/jihe/web/filter/forwarding-headers.yml", String[].class))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final HttpHeaders headers;

  Forwarding(HttpHeaders headers) {
    this.headers = headers;
  }

  /** Whether any header says that the request was sent on, by whatever name. */
  boolean isAny() {
    return headers.names().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.startsWith(PREFIX) || NAMES.contains(name));
  }

  /**
   * Who sent it first, as far as one proxy after the other can be believed: the last address that
   * is no proxy's. The proxy itself when it says nothing that can be read, or two different things:
   * then one of them is what somebody else had written there.
   */
  InetAddress sender(InetAddress connected, Proxies proxies) {
    Optional<InetAddress> common =
        headers.contains(FOR) ? Optional.of(last(list(FOR), connected, proxies)) : Optional.empty();
    Optional<InetAddress> standard =
        headers.contains(FORWARDED)
            ? Optional.of(last(list(FORWARDED).map(Forwarding::node), connected, proxies))
            : Optional.empty();
    if (common.isPresent() && standard.isPresent() && !common.equals(standard)) {
      return connected;
    }
    return common.or(() -> standard).orElse(connected);
  }

  private static InetAddress last(Stream<String> stops, InetAddress connected, Proxies proxies) {
    List<String> way = stops.toList();
    InetAddress known = connected;
    for (int i = way.size() - 1; i >= Math.max(0, way.size() - MOST_STOPS); i--) {
      Optional<InetAddress> stop = address(way.get(i));
      if (stop.isEmpty()) {
        return known;
      }
      known = stop.get();
      if (!proxies.has(known)) {
        return known;
      }
    }
    return known;
  }

  /** Whether the nearest proxy says that it was asked over TLS. */
  boolean isOverTls() {
    return Stream.concat(
            list(PROTO).reduce((before, last) -> last).stream(),
            list(FORWARDED).reduce((before, last) -> last).flatMap(Forwarding::proto).stream())
        .anyMatch("https"::equalsIgnoreCase);
  }

  /**
   * What stands between commas, in all lines of a header. Commas in quotes part as well: nothing of
   * use has any, and what a proxy has added must not become part of what somebody began to quote.
   */
  private Stream<String> list(String header) {
    return headers.getAll(header).stream()
        .flatMap(line -> Arrays.stream(COMMA.split(line, -1)))
        .map(String::strip);
  }

  private static String node(String element) {
    Matcher found = FORWARDED_FOR.matcher(element);
    return found.find() ? found.group(1) : "";
  }

  private static Optional<String> proto(String element) {
    Matcher found = FORWARDED_PROTO.matcher(element);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Optional<InetAddress> address(String stop) {
    Matcher form = STOP.matcher(stop);
    String plain = !form.matches() ? stop : form.group(1) == null ? form.group(2) : form.group(1);
    return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(plain));
  }
}
