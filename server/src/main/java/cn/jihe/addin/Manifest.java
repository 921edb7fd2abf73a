package cn.jihe.addin;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the template of the manifests in. */
final class Manifest {

  private static final Pattern SECTION =
      Pattern.compile(
          "[ \\t]*<!--\\{\\{(\\w+)}}-->\\R?(.*?)[ \\t]*<!--\\{\\{/\\1}}-->\\R?", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

  /** Which of the two manifests. */
  enum Kind {
    /** Released features of Excel only. */
    RELEASED("released"),
    /** With the events of opening and saving. */
    ON_SAVE("onsave");

    private final String section;

    Kind(String section) {
      this.section = section;
    }
  }

  private Manifest() {}

  /**
   * The manifest for a server.
   *
   * @param server where users reach it; ends with a slash
   */
  static String filled(String template, Kind kind, String server) {
    URI address = URI.create(server);
    Map<String, String> values =
        Map.of("server", server, "origin", address.getScheme() + "://" + address.getRawAuthority());
    String chosen =
        SECTION
            .matcher(template)
            .replaceAll(
                found ->
                    found.group(1).equals(kind.section)
                        ? Matcher.quoteReplacement(found.group(2))
                        : "");
    return VALUE
        .matcher(chosen)
        .replaceAll(found -> Matcher.quoteReplacement(escaped(value(values, found.group(1)))));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("The manifest's template asks for " + name);
    }
    return value;
  }

  /** Good in attributes and in texts. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
