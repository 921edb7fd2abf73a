package cn.jihe.account.security;

import cn.jihe.account.signin.Device;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Objects;

/** Says what a request comes from. */
public final class Devices {

  private Devices() {}

  /** What it comes from. */
  public static Device of(HttpRequest<?> request) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    return new Device(
        address,
        address,
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), ""));
  }

  /** Whether its sender's own connection is encrypted. */
  static boolean isOverTls(HttpRequest<?> request) {
    return request.isSecure();
  }
}
