package cn.jihe.web.filter;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port as requests and addresses name them. Two that mean the same are equal.
 *
 * @param host in small letters; an IPv6 address in brackets and in its shortest form
 * @param port empty where none is named
 */
public record Authority(String host, OptionalInt port) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?");

  private static final int HIGHEST_PORT = 65_535;
  private static final String LOCALHOST = "localhost";

  /** Reads one, and nothing around it; empty when the text is none. */
  public static Optional<Authority> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String port = form.group(2);
    if (port != null && Integer.parseInt(port) > HIGHEST_PORT) {
      return Optional.empty();
    }
    return host(form.group(1))
        .map(
            host ->
                new Authority(
                    host,
                    port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port))));
  }

  private static Optional<String> host(String written) {
    if (!written.startsWith("[")) {
      return Optional.of(written.toLowerCase(Locale.ROOT));
    }
    InetAddress address =
        NetUtil.createInetAddressFromIpAddressString(written.substring(1, written.length() - 1));
    return Optional.ofNullable(address).map(known -> "[" + NetUtil.toAddressString(known) + "]");
  }

  /** Whether it names this computer, as nobody else's name server can. */
  public boolean isLoopback() {
    return host.equals(LOCALHOST) || address().filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** The address it is; empty when it is a name. */
  private Optional<InetAddress> address() {
    String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(plain));
  }

  /** The same without the port that is usual for a scheme. */
  Authority without(int usualPort) {
    return port.isPresent() && port.getAsInt() == usualPort
        ? new Authority(host, OptionalInt.empty())
        : this;
  }
}
