package cn.jihe.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of {@code docs/architecture.md}. Packages are named without {@code cn.jihe}. */
final class PackagePlan {

  /** The room that uses all others. */
  static final String APP = "app";

  private static final Path PAGE = Path.of("..", "docs", "architecture.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Set<String> floors;
  private final Set<String> rooms;
  private final Map<String, Set<String>> mayUse = new LinkedHashMap<>();
  private final Map<Set<String>, Set<String>> homes = new LinkedHashMap<>();

  private PackagePlan(String page) {
    floors = table(page, "## Floors", Set.of());
    Set<String> frame = table(page, "## Frame", Set.of());
    Set<String> below = new LinkedHashSet<>(floors);
    below.addAll(frame);
    rooms = table(page, "## Rooms", below);
    for (List<String> row : rows(page, "## What stays where")) {
      homes.put(names(row.get(0)), names(row.get(1)));
    }
  }

  static PackagePlan read() {
    try {
      return new PackagePlan(Files.readString(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> floors() {
    return floors;
  }

  Set<String> rooms() {
    return rooms;
  }

  /** Every package of the tables. */
  Set<String> all() {
    return mayUse.keySet();
  }

  /** The package of the tables that one belongs to; empty for one that is in none. */
  Optional<String> home(String name) {
    return mayUse.keySet().stream()
        .filter(each -> isIn(name, each))
        .max(Comparator.comparingInt(String::length));
  }

  boolean mayUse(String from, String to) {
    return from.equals(to) || mayUse.getOrDefault(from, Set.of()).contains(to);
  }

  /** Where classes of other libraries may be used: names of packages there to names here. */
  Map<Set<String>, Set<String>> homesOfOthers() {
    return homes;
  }

  static boolean isIn(String name, String above) {
    return above.startsWith(".")
        ? name.endsWith(above) || name.contains(above + ".")
        : name.equals(above) || name.startsWith(above + ".");
  }

  private Set<String> table(String page, String heading, Set<String> besides) {
    Set<String> named = new LinkedHashSet<>();
    for (List<String> row : rows(page, heading)) {
      String name = names(row.get(0)).iterator().next();
      named.add(name);
      Set<String> used = names(row.get(2));
      used.addAll(besides);
      mayUse.put(name, used);
    }
    return named;
  }

  private static List<List<String>> rows(String page, String heading) {
    String section = page.substring(page.indexOf(heading + "\n") + heading.length());
    int next = section.indexOf("\n## ");
    return section
        .substring(0, next < 0 ? section.length() : next)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> List.of(BAR.split(line.substring(1), -1)))
        .toList();
  }

  private static Set<String> names(String cell) {
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(cell).results().map((MatchResult match) -> match.group(1)).forEach(names::add);
    return names;
  }
}
