package cn.jihe.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The address that users reach this server at. */
@Singleton
public final class ServerAddress {

  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");

  private final PublicUrl publicUrl;

  public ServerAddress(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The public address, else the one this request came to; ends with a slash. */
  public String of(HttpRequest<?> request) {
    return publicUrl.base().orElseGet(() -> reached(request) + "/");
  }

  /** The origin this request came to, whatever was set; without a slash. */
  private static String reached(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    if (host == null || !HOST.matcher(host).matches()) {
      throw new ProblemException(ProblemKind.BAD_REQUEST);
    }
    return (ClientAddress.of(request).isOverTls() ? "https" : "http") + "://" + host;
  }
}
