package cn.jihe.web;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a call is found in the log. */
public final class RequestId {

  /** Taken from the caller when it is sane, and always answered. */
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "jihe.request-id";
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /** The request's id; made at the first call, the same afterwards. */
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(
            () -> {
              String id = choose(request.getHeaders().get(HEADER));
              request.setAttribute(ATTRIBUTE, id);
              return id;
            });
  }

  private static String choose(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches()
        ? sent
        : UUID.randomUUID().toString().replace("-", "");
  }
}
