package cn.jihe.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The launcher {@code bin/jihe} with a built jar, as an operator has it. */
public final class Launched {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Path LAUNCHER = Path.of("..", "bin", "jihe");

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
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "cn.jihe.app.Launcher");
        main.put(
            Attributes.Name.CLASS_PATH,
            ServerJar.libraries()
                .map(library -> library.toUri().toString())
                .collect(Collectors.joining(" ")));
        ServerJar.write(jar, manifest);
        return jar;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
