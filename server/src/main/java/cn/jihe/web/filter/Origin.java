package cn.jihe.web.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page comes from, as browsers write it.
 *
 * @param scheme http or https
 * @param authority without the port that is usual for the scheme
 */
record Origin(String scheme, Authority authority) {

  static final String HTTPS = "https";
  static final String HTTP = "http";

  private static final int USUAL_PORT = 80;
  private static final int USUAL_TLS_PORT = 443;

  private static final Pattern FORM =
      Pattern.compile("(https?)://([^/]{1,300})", Pattern.CASE_INSENSITIVE);

  /** Reads one, and nothing around it; empty when the text is none. */
  static Optional<Origin> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    return Authority.of(form.group(2)).map(authority -> of(scheme, authority));
  }

  /** Of a page at this scheme and host. */
  static Origin of(String scheme, Authority authority) {
    return new Origin(
        scheme, authority.without(scheme.equals(HTTPS) ? USUAL_TLS_PORT : USUAL_PORT));
  }

  /** As addresses begin; two that are equal are written alike. */
  String text() {
    String port = authority.port().isPresent() ? ":" + authority.port().getAsInt() : "";
    return scheme + "://" + authority.host() + port;
  }
}
