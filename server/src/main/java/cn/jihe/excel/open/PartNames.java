package cn.jihe.excel.open;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of parts, as they are the same to Office: see ECMA-376 part 2, 6.2.2 and 6.2.3. */
final class PartNames {

  private static final Pattern SLASH = Pattern.compile("/");

  private PartNames() {}

  /** By which a part is found: without a slash in front, letters of either case alike. */
  static String key(String name) {
    String slashes = name.replace('\\', '/');
    int start = 0;
    while (start < slashes.length() && slashes.charAt(start) == '/') {
      start++;
    }
    return decoded(slashes.substring(start)).toLowerCase(Locale.ROOT);
  }

  /** Whether a name would lead out of the package. */
  static boolean leadsOut(String key) {
    return key.contains("..") && Arrays.asList(SLASH.split(key, -1)).contains("..");
  }

  /**
   * The part that a relation leads to.
   *
   * @param source key of the part whose relation it is; empty for the package's own
   * @param target as written: absolute, or from the source's folder
   */
  static String target(String source, String target) {
    String plain = target.replace('\\', '/').strip();
    int fragment = plain.indexOf('#');
    String path = fragment < 0 ? plain : plain.substring(0, fragment);
    String folder = source.substring(0, source.lastIndexOf('/') + 1);
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : SLASH.split(path.startsWith("/") ? path : folder + path, -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return key(String.join("/", segments));
  }

  /** The part with the relations of another; of the package when that is empty. */
  static String relationsOf(String key) {
    int slash = key.lastIndexOf('/') + 1;
    return key.substring(0, slash) + "_rels/" + key.substring(slash) + ".rels";
  }

  /** What stands behind the last dot. */
  static String extension(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** What is no encoding stays as it is. */
  private static String decoded(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plainPercent) {
      return name;
    }
  }
}
