package cn.jihe.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our own sources as text, for tests of what may not stand in them. */
public final class JavaSources {

  private static final Path MAIN = Path.of("src", "main", "java", "cn", "jihe");

  /** Comments, or literals, which may look like comments. */
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(
          "(\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'(?:[^'\\\\]|\\\\.)++')"
              + "|/\\*(?s:.*?)\\*/|//[^\\n]*+");

  private static final Pattern LITERAL =
      Pattern.compile("\"([^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+)\"");

  private JavaSources() {}

  /** Each file by its path below the root package, without comments. */
  public static Map<String, String> main() {
    Map<String, String> sources = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        sources.put(
            MAIN.relativize(file).toString().replace('\\', '/'),
            withoutComments(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return sources;
  }

  /** The text with its literals and without its comments. */
  public static String withoutComments(String source) {
    return LITERAL_OR_COMMENT
        .matcher(source)
        .replaceAll(
            found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
  }

  /** What stands between quotes, one after the other. */
  public static List<String> literals(String source) {
    return LITERAL.matcher(source).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
