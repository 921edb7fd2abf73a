package cn.jihe.web;

import cn.jihe.text.Messages;
import cn.jihe.text.SettingsException;
import cn.jihe.text.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address users reach the server at, as its operator set it.
 *
 * @param base ends with a slash and may have a path; empty while nobody has said
 * @param origin scheme, host and port as browsers write them, without a slash
 */
public record PublicUrl(Optional<String> base, Optional<String> origin) {

  /** The environment variable that says it. */
  public static final String SETTING = "JIHE_PUBLIC_URL";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?)://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?(/[^?#\\s]*)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * The address as set.
   *
   * @param set blank when nobody has said
   * @throws SettingsException when it is no address
   */
  public static PublicUrl of(String set) {
    String url = set.strip();
    if (url.isEmpty()) {
      return new PublicUrl(Optional.empty(), Optional.empty());
    }
    Matcher address = ADDRESS.matcher(url);
    if (!address.matches()) {
      throw new SettingsException(
          Messages.beside(PublicUrl.class, "settings").words("noAddress", SETTING), null);
    }
    String scheme = address.group(1).toLowerCase(Locale.ROOT);
    String usual = scheme.equals("https") ? ":443" : ":80";
    String port =
        address.group(3) == null || address.group(3).equals(usual) ? "" : address.group(3);
    String origin = scheme + "://" + address.group(2).toLowerCase(Locale.ROOT) + port;
    String path = address.group(4) == null ? "" : Wording.withoutLast("/", address.group(4));
    return new PublicUrl(Optional.of(origin + path + "/"), Optional.of(origin));
  }
}
