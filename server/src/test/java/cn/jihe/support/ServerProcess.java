package cn.jihe.support;

import cn.jihe.app.Application;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server in a process of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private static final List<String> USUAL =
      List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Process process;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it with these settings; does not wait. */
  public static ServerProcess start(Map<String, String> environment) {
    return start(environment, RememberedStart.with(USUAL));
  }

  private static ServerProcess start(Map<String, String> environment, List<String> options) {
    try {
      int port = freePort();
      Path log = Files.createTempFile(Database.folder(), "server", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.add("-cp");
      command.add(ServerJar.classPath());
      command.add(Application.class.getName());
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      // Nothing of a test's lies where the program would put it by itself.
      builder.environment().put("JIHE_DATA", Database.folder().toString());
      builder.environment().putAll(environment);
      builder.environment().put("JIHE_PORT", String.valueOf(port));
      return new ServerProcess(builder.start(), log, port);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port that nobody uses just now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and waits until it takes calls. */
  public static ServerProcess ready(Map<String, String> environment) {
    return started(start(environment));
  }

  /** The same with these options of the JVM and no others. */
  public static ServerProcess ready(Map<String, String> environment, List<String> options) {
    return started(start(environment, options));
  }

  private static ServerProcess started(ServerProcess server) {
    try {
      server.await();
      return server;
    } catch (IllegalStateException late) {
      // Nobody else would end it.
      server.close();
      throw late;
    }
  }

  /** By which the system knows it. */
  public long pid() {
    return process.pid();
  }

  private void await() {
    HttpClient client = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        HttpResponse<String> health =
            client.send(
                HttpRequest.newBuilder(at("/health")).build(),
                HttpResponse.BodyHandlers.ofString());
        if (health.statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // As an answer that is not the awaited one.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      pause();
    }
    throw new IllegalStateException("the server did not start: " + output());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** What it wrote so far. */
  public String output() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SIGKILL: it gets no chance to tidy up. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Waits for its end. */
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As an operator stops it. */
  public void stop() {
    tellToStop();
    exitCode();
  }

  /** SIGTERM; does not wait. */
  public void tellToStop() {
    process.destroy();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
