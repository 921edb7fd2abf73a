package cn.jihe.account.security;

import cn.jihe.account.signin.Device;
import cn.jihe.web.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Objects;

/** Says what a request comes from. */
public final class Devices {

  private Devices() {}

  /** What it comes from. */
  public static Device of(HttpRequest<?> request) {
    ClientAddress from = ClientAddress.of(request);
    return new Device(
        from.text(),
        from.network(),
        Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), ""));
  }
}
