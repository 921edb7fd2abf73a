package cn.jihe.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The server's classes as a jar: Java remembers nothing of classes in a folder. */
final class ServerJar {

  private static final Path CLASSES = Path.of("target", "classes");

  /** What the issuer of the tests brings along: found by itself, it would describe each class. */
  private static final String LEFT_OUT = "kotlin";

  private ServerJar() {}

  /** The libraries of the tests, the server's among them. */
  static Stream<Path> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(entry -> entry.toString().endsWith(".jar"))
        .filter(entry -> !entry.getFileName().toString().contains(LEFT_OUT));
  }

  /** It and the libraries, as Java's {@code -cp} takes them. */
  static String classPath() {
    return Made.CLASS_PATH;
  }

  /** Writes the server's classes. */
  static void write(Path to, Manifest manifest) throws IOException {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(to), manifest);
        Stream<Path> all = Files.walk(CLASSES)) {
      for (Path file : all.filter(each -> !each.equals(CLASSES)).toList()) {
        String name = CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(file)) {
          // Beans are found by the folders of a jar.
          jar.putNextEntry(new ZipEntry(name + "/"));
        } else if (!name.equals("META-INF/MANIFEST.MF")) {
          jar.putNextEntry(new ZipEntry(name));
          Files.copy(file, jar);
        }
      }
    }
  }

  /** At first use. */
  private static final class Made {
    private static final Path JAR = jar();
    private static final String CLASS_PATH =
        Stream.concat(Stream.of(JAR), libraries())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));

    private static Path jar() {
      try {
        Path jar = Database.folder().resolve("classes.jar").toAbsolutePath();
        write(jar, new Manifest());
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
