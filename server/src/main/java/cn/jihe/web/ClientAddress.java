package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a request comes from, as far as the network tells: the other end of the connection or, when
 * that is a proxy the operator has named, who the proxy says it speaks for. The same for all that
 * count by sender: limits, waiting times, the audit trail.
 *
 * @param address the sender's
 * @param isLocal whether it is this computer itself, and nothing says that it speaks for others
 * @param isOverTls whether the sender's own connection is encrypted, for the cookies that must not
 *     go over another
 */
public record ClientAddress(InetAddress address, boolean isLocal, boolean isOverTls) {

  private static final String ATTRIBUTE = "jihe.client-address";

  /** Of an IPv6 address: what one household or office has to itself. */
  private static final int NETWORK_BYTES = 8;

  /** Where a request comes from. */
  public static ClientAddress of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, ClientAddress.class)
        .orElseGet(() -> new ClientAddress(connected(request), false, request.isSecure()));
  }

  /** Remembers for the rest of a request what was found out at its beginning. */
  public void keepFor(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The other end of a request's connection. */
  public static InetAddress connected(HttpRequest<?> request) {
    return Optional.ofNullable(request.getRemoteAddress().getAddress())
        .orElseGet(() -> NetUtil.createInetAddressFromIpAddressString("0.0.0.0"));
  }

  /** The address in figures, such as 192.0.2.1 or 2001:db8::1. */
  public String text() {
    return NetUtil.toAddressString(address);
  }

  /** By what one sender is told from others; see {@link #network(InetAddress)}. */
  public String network() {
    return network(address);
  }

  /**
   * An address without what its owner can change at will: an IPv6 address stands for all that begin
   * like it.
   */
  public static String network(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return NetUtil.toAddressString(address);
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    return NetUtil.bytesToIpAddress(bytes) + "/64";
  }
}
