package cn.jihe.cli;

import cn.jihe.web.ProblemKind;
import java.io.IOException;
import java.io.PrintStream;
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
import java.util.Optional;

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
    return of(words, Optional.empty());
  }

  /**
   * The same without what an earlier run put into a folder for copies.
   *
   * @param copies the folder that copies go to: left out where it lies below a folder that was
   *     named, read where it was named itself
   */
  static List<Place> of(List<String> words, Optional<Path> copies) {
    List<Place> places = new ArrayList<>();
    words.forEach(word -> places.addAll(meantBy(word, copies)));
    return places;
  }

  /** The same; says so when there are none at all. */
  static List<Place> found(List<String> words, Optional<Path> copies, PrintStream err) {
    List<Place> places = of(words, copies);
    if (places.isEmpty()) {
      err.println(Phrases.inAll("noWorkbooks", String.join(" ", words)));
    }
    return places;
  }

  static boolean isFolder(String word) {
    return path(word).filter(Files::isDirectory).isPresent();
  }

  private static List<Place> meantBy(String word, Optional<Path> copies) {
    Optional<Path> path = path(word).filter(Files::exists);
    if (path.isEmpty()) {
      return List.of(new Place.Unreadable(word, notFound(word)));
    }
    return Files.isDirectory(path.get())
        ? below(path.get(), copies)
        : List.of(new Place.Workbook(word, path.get(), path.get().getFileName()));
  }

  private static Optional<Path> path(String word) {
    try {
      return Optional.of(Path.of(word));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static ProblemKind notFound(String word) {
    return word.indexOf(UNDECODABLE) >= 0 || (!localeIsUnicode() && !isAscii(word))
        ? ProblemKind.FILE_NAME_UNREADABLE
        : ProblemKind.FILE_NOT_FOUND;
  }

  private static List<Place> below(Path folder, Optional<Path> copies) {
    List<Place> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, copies, found));
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
  static String nameOf(Path path) {
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

    private final Path folder;
    private final Optional<Path> copies;
    private final List<Place> found;

    Collector(Path folder, Optional<Path> copies, List<Place> found) {
      this.folder = folder;
      this.copies = copies;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      boolean ofCopies =
          copies.isPresent()
              && !directory.equals(folder)
              && Files.exists(copies.get())
              && Files.isSameFile(directory, copies.get());
      return ofCopies ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isWorkbook(file.getFileName().toString()) && Files.isRegularFile(file)) {
        found.add(new Place.Workbook(nameOf(file), file, below(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    /** The walk gives the folder's own path and more behind it. */
    private Path below(Path file) {
      boolean bare = folder.toString().isEmpty();
      return bare ? file : file.subpath(folder.getNameCount(), file.getNameCount());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      found.add(new Place.Unreadable(nameOf(file), ProblemKind.FILE_UNREADABLE));
      return FileVisitResult.CONTINUE;
    }
  }
}
