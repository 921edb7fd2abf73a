package cn.jihe.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The launcher {@code bin/jihe} with a built jar, as an operator has it. */
public final class Launched {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path LAUNCHER = Path.of("..", "bin", "jihe");
  private static final Path CLASSES = Path.of("target", "classes");

  private final Path home;
  private final Path cache;

  /**
   * Installs it, with a jar that only names the classes of the test.
   *
   * @param home an empty folder
   * @param cache where it is to keep what it makes
   */
  public Launched(Path home, Path cache) throws IOException {
    this(home, cache, Thin.JAR);
  }

  /** The same with a jar that was built. */
  public Launched(Path home, Path cache, Path jar) throws IOException {
    this.home = home;
    this.cache = cache;
    Files.createDirectories(home.resolve("bin"));
    Files.copy(LAUNCHER, home.resolve("bin").resolve("jihe"));
    Files.copy(jar, home.resolve("jihe-server.jar"));
  }

  /** Made at first use. */
  private static final class Thin {
    private static final Path JAR = made();

    private static Path made() {
      try {
        Path jar = Database.folder().resolve("jihe-server.jar");
        thinJar(jar);
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Java remembers nothing of classes in a folder: they have to be in a jar. */
  private static void thinJar(Path to) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "cn.jihe.app.Launcher");
    main.put(
        Attributes.Name.CLASS_PATH,
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
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

  /** The command that starts it. */
  public List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/jihe").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** The command that does without it. */
  public List<String> plain(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(java().toString(), "-jar", home.resolve("jihe-server.jar").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Starts a command with these variables besides; all that it says goes to the file. */
  public Process start(List<String> command, Path output, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("JIHE_JAVA_OPTIONS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JIHE_CACHE", cache.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What it has made; empty when there is none, or none yet. */
  public Optional<Path> made() throws IOException {
    if (!Files.isDirectory(cache)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".aot")).findFirst();
    }
  }

  /** Waits until it has made it. */
  public Path awaitMade() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Optional<Path> made = made();
      if (made.isPresent()) {
        return made.get();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("no cache was made in " + cache);
  }
}
