package cn.jihe.account.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: always to a page of our own. */
final class ReturnAddress {

  /** What a request names it by. */
  static final String PARAMETER = "return";

  static final String HOME = "/";

  private static final int LONGEST = 2000;

  private ReturnAddress() {}

  /** The one that is asked for when it is our own, else the first page. */
  static String of(@Nullable String asked) {
    return own(asked).filter(path -> !isOfSigningIn(path)).orElse(HOME);
  }

  /**
   * A path on this server, as it may stand behind Location. Browsers take back-slashes for slashes
   * and leave signs out that do not print, so that only what is surely a path of ours passes.
   */
  static Optional<String> own(@Nullable String asked) {
    if (asked == null || asked.length() > LONGEST || !asked.startsWith("/")) {
      return Optional.empty();
    }
    try {
      URI address = new URI(asked);
      boolean elsewhere = address.getScheme() != null || address.getRawAuthority() != null;
      String path = address.getRawPath();
      return elsewhere || path == null || path.startsWith("//")
          ? Optional.empty()
          : Optional.of(address.toASCIIString());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfSigningIn(String path) {
    return path.startsWith("/sign-in") || path.startsWith("/sign-out");
  }
}
