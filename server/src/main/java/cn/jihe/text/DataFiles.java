package cn.jihe.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files of words, texts and numbers that the program carries. */
public final class DataFiles {

  private DataFiles() {}

  /**
   * Those in a folder and below it, classes left out, sorted.
   *
   * @param folder such as {@code cn/jihe/words/}, with a slash at its end
   * @return names such as {@code cn/jihe/words/levels.yml}; empty when there is no such folder
   */
  public static List<String> in(String folder) {
    try {
      Path home =
          Path.of(DataFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(home) ? inFolder(home, folder) : inJar(home, folder);
    } catch (IOException | URISyntaxException unreadable) {
      throw new IllegalStateException("the program cannot read itself", unreadable);
    }
  }

  private static List<String> inFolder(Path home, String folder) throws IOException {
    if (!Files.isDirectory(home.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(home.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .filter(DataFiles::isData)
          .sorted()
          .toList();
    }
  }

  private static List<String> inJar(Path jar, String folder) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return opened.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(folder) && isData(name))
          .sorted()
          .toList();
    }
  }

  private static boolean isData(String name) {
    return !name.endsWith(".class");
  }

  /** What is in a file, by its name as {@link #in} gives it. */
  public static byte[] bytes(String name) {
    try (InputStream in = DataFiles.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("The program has lost " + name, broken);
    }
  }
}
