package cn.jihe.account.security;

import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path, with {id} and the like in it. */
record Endpoint(String path, String method) implements Comparable<Endpoint> {

  private static final Path DESCRIPTION = Path.of("..", "docs", "openapi.yml");
  private static final Pattern DESCRIBED_PATH = Pattern.compile("^  (/\\S*):$");
  private static final Pattern DESCRIBED_METHOD =
      Pattern.compile("^    (get|post|put|patch|delete):$");
  private static final Pattern METHODS = Pattern.compile("GET|POST|PUT|PATCH|DELETE");

  /** Those that the description has and those that the server routes. */
  static NavigableSet<Endpoint> all(Router router) {
    NavigableSet<Endpoint> all = described();
    router
        .uriRoutes()
        .filter(route -> METHODS.matcher(route.getHttpMethodName()).matches())
        .map(
            route ->
                new Endpoint(
                    String.valueOf(route.getUriMatchTemplate()), route.getHttpMethodName()))
        .forEach(all::add);
    return all;
  }

  private static NavigableSet<Endpoint> described() {
    NavigableSet<Endpoint> all = new TreeSet<>();
    String path = "";
    try {
      for (String line : Files.readAllLines(DESCRIPTION)) {
        Matcher found = DESCRIBED_PATH.matcher(line);
        Matcher method = DESCRIBED_METHOD.matcher(line);
        if (found.matches()) {
          path = found.group(1);
        } else if (method.matches()) {
          all.add(new Endpoint(path, method.group(1).toUpperCase(Locale.ROOT)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  boolean isOfOne() {
    return path.contains("{");
  }

  @Override
  public int compareTo(Endpoint other) {
    int byPath = path.compareTo(other.path);
    return byPath == 0 ? method.compareTo(other.method) : byPath;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
