package cn.jihe.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.support.Database;
import cn.jihe.support.Launched;
import cn.jihe.support.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code bin/jihe} in processes of its own, in folders with blanks and Chinese names. */
@Tag("slow")
@Timeout(900)
@Isolated("the cache is made with the lowest priority")
final class LauncherScriptTest {

  private static final String FILE =
      Path.of("../docs/examples/declaration-with-mistakes.xlsx").toAbsolutePath().toString();

  /** Java ends at once where it cannot use the cache it is given. */
  private static final Map<String, String> ONLY_WITH_CACHE =
      Map.of("JIHE_JAVA_OPTIONS", "-XX:AOTMode=on");

  private static final int SOME_ERROR = 1;

  /** What is said without the launcher; asked for once. */
  private static final AtomicReference<String> PLAIN = new AtomicReference<>();

  private final Path folder = Files.createDirectories(Database.folder().resolve("绩 核"));
  private final Path cache = folder.resolve("缓 存");
  private final Launched launched = new Launched(folder.resolve("程 序"), cache);
  private final String plain;

  LauncherScriptTest() throws Exception {
    String known = PLAIN.getPlain();
    plain = known == null ? said(launched.plain("check", FILE), Map.of()) : known;
    PLAIN.set(plain);
  }

  @Test
  void twoThatStartAtOnceMakeOneCacheAndFurtherOnesOfBothKindsUseIt() throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process one = launched.start(launched.command("check", FILE), output, Map.of());
    Process other = server(Map.of());
    assertThat(one.waitFor()).isEqualTo(SOME_ERROR);
    assertThat(output).hasContent(plain);
    launched.awaitMade();
    untilNothingElse();
    assertThat(names()).hasSize(1);
    end(other);
    assertThat(said(launched.command("check", FILE), ONLY_WITH_CACHE)).isEqualTo(plain);
    end(server(ONLY_WITH_CACHE));
    assertThat(names()).hasSize(1);
  }

  private static void end(Process server) throws Exception {
    assertThat(server.isAlive()).isTrue();
    server.destroy();
    assertThat(server.waitFor()).isEqualTo(143);
  }

  @Test
  void whoKillsTheMakingOfItHarmsNobody() throws Exception {
    Process server = server(Map.of());
    // The shell that waits for it first, or it would tidy up.
    server.children().forEach(ProcessHandle::destroyForcibly);
    killMaking();
    end(server);
    assertThat(said(launched.command("check", FILE), Map.of())).isEqualTo(plain);
    assertThat(launched.made()).isEmpty();
  }

  @Test
  void aCacheThatIsBrokenIsNoPartOfTheOutput() throws Exception {
    Path sham = shamName();
    for (byte[] content : List.of(new byte[0], "no cache".getBytes(StandardCharsets.UTF_8))) {
      Files.write(sham, content);
      assertThat(said(launched.command("check", FILE), Map.of())).isEqualTo(plain);
    }
  }

  /** Where it would look for it: the name is in that of the lock. */
  private Path shamName() throws Exception {
    assertThat(said(launched.command("check", FILE), Map.of())).isEqualTo(plain);
    String lock = names().stream().filter(name -> name.endsWith(".lock")).findFirst().orElseThrow();
    killMaking();
    return cache.resolve(lock.substring(0, lock.length() - ".lock".length()));
  }

  private void killMaking() {
    ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(cache + "/"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void whereNothingCanBeWrittenItStartsAsWell() throws Exception {
    Files.writeString(cache, "in the way");
    assertThat(said(launched.command("check", FILE), Map.of())).isEqualTo(plain);
    assertThat(cache).hasContent("in the way");
  }

  @Test
  void anOlderJavaStartsWithoutIt() throws Exception {
    Path home = Files.createDirectories(folder.resolve("jdk"));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Path real = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.writeString(java, "#!/bin/sh\nexec '" + real + "' \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.5\"\n");
    Map<String, String> older = Map.of("JAVA_HOME", home.toString());
    assertThat(said(launched.command("check", FILE), older)).isEqualTo(plain);
    assertThat(cache).doesNotExist();
  }

  private String said(List<String> command, Map<String, String> environment) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    assertThat(launched.start(command, output, environment).waitFor()).isEqualTo(SOME_ERROR);
    return Files.readString(output);
  }

  /** A server that answers. */
  private Process server(Map<String, String> environment) throws Exception {
    int port = ServerProcess.freePort();
    Path data = Files.createTempDirectory(folder, "data");
    Map<String, String> all = new HashMap<>(environment);
    all.put("JIHE_PORT", String.valueOf(port));
    all.put("JIHE_DATA", data.toString());
    Path output = data.resolve("output.txt");
    Process server = launched.start(launched.command(), output, all);
    HttpClient client = HttpClient.newHttpClient();
    while (true) {
      try {
        HttpRequest health =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health")).build();
        assertThat(client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode())
            .isEqualTo(200);
        return server;
      } catch (IOException notYet) {
        assertThat(server.isAlive()).as(Files.readString(output)).isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private void untilNothingElse() throws Exception {
    while (names().size() > 1) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
