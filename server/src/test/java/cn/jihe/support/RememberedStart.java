package cn.jihe.support;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Java remembers of a server that has started and checked a workbook, made once: with that, a
 * process takes less than half of the CPU to start. A full run starts dozens; a quick one starts
 * too few to be worth the making.
 */
final class RememberedStart {

  private static final Logger LOG = LoggerFactory.getLogger(RememberedStart.class);

  /** The first Java that makes it in one go. */
  private static final int FIRST = 25;

  private RememberedStart() {}

  /** The same options, and where it pays off what is remembered with them. */
  static List<String> with(List<String> options) {
    boolean pays = Thoroughness.of(0, 1) > 0 && Runtime.version().feature() >= FIRST;
    return pays && Made.with(options) ? and(options, "-XX:AOTCache=" + Made.FILE) : options;
  }

  private static List<String> and(List<String> options, String one) {
    return Stream.concat(options.stream(), Stream.of(one)).toList();
  }

  private static final class Made {
    private static final Path FILE = Database.folder().resolve("start.aot").toAbsolutePath();
    private static Optional<Boolean> made = Optional.empty();

    /** Whether it is there; where it could not be made, all start without. */
    private static synchronized boolean with(List<String> options) {
      made = Optional.of(made.orElseGet(() -> make(options)));
      return made.get();
    }

    private static boolean make(List<String> options) {
      try (ServerProcess server =
          ServerProcess.ready(Map.of(), and(options, "-XX:AOTCacheOutput=" + FILE))) {
        HttpClient.newHttpClient()
            .send(
                new Multipart()
                    .file("a.xlsx", ExampleWorkbook.bytes())
                    .post(server.at("/api/v1/checks"))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
        server.stop();
        return Files.isReadable(FILE);
      } catch (IOException | IllegalStateException e) {
        LOG.warn("servers start without what is remembered", e);
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
