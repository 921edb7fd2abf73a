package cn.jihe.app.command;

import cn.jihe.web.ProblemKind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the workbooks that the user's words mean. */
final class Places {

  private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".xls");

  /** Excel's lock file beside an open workbook. */
  private static final String LOCK = "~$";

  /** What Java makes of a byte it cannot read in the system's locale. */
  private static final char UNDECODABLE = '\ufffd';

  private Places() {}

  /** In the order given; a folder's files sorted by path. */
  static List<Place> of(List<String> words) {
    List<Place> places = new ArrayList<>();
    words.forEach(word -> places.addAll(meantBy(word)));
    return places;
  }

  private static List<Place> meantBy(String word) {
    Path path;
    try {
      path = Path.of(word);
    } catch (InvalidPathException e) {
      return List.of(new Place.Unreadable(word, notFound(word)));
    }
    if (Files.isDirectory(path)) {
      return below(path);
    }
    return List.of(
        Files.exists(path)
            ? new Place.Workbook(word, path)
            : new Place.Unreadable(word, notFound(word)));
  }

  private static ProblemKind notFound(String word) {
    return word.indexOf(UNDECODABLE) >= 0 || (!localeIsUnicode() && !isAscii(word))
        ? ProblemKind.FILE_NAME_UNREADABLE
        : ProblemKind.FILE_NOT_FOUND;
  }

  private static List<Place> below(Path folder) {
    List<Place> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(found));
    } catch (IOException e) {
      found.add(new Place.Unreadable(nameOf(folder), ProblemKind.FILE_UNREADABLE));
    }
    found.sort(Comparator.comparing(Place::name));
    return found;
  }

  private static boolean isWorkbook(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return !fileName.startsWith(LOCK) && ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /**
   * The path as text. Where the locale cannot spell it, the bytes of the path are read as UTF-8,
   * which file names are.
   */
  private static String nameOf(Path path) {
    if (localeIsUnicode()) {
      return path.toString();
    }
    String start = Path.of("").toUri().getRawPath();
    String raw = path.toUri().getRawPath();
    String relative =
        !path.isAbsolute() && raw.startsWith(start) ? raw.substring(start.length()) : raw;
    return URLDecoder.decode(relative.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean localeIsUnicode() {
    return System.getProperty("sun.jnu.encoding", "UTF-8")
        .toUpperCase(Locale.ROOT)
        .startsWith("UTF");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final List<Place> found;

    Collector(List<Place> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isWorkbook(file.getFileName().toString()) && Files.isRegularFile(file)) {
        found.add(new Place.Workbook(nameOf(file), file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      found.add(new Place.Unreadable(nameOf(file), ProblemKind.FILE_UNREADABLE));
      return FileVisitResult.CONTINUE;
    }
  }
}
