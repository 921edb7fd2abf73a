package cn.jihe.bench;

import cn.jihe.support.Database;
import cn.jihe.support.Launched;
import cn.jihe.support.Median;
import cn.jihe.support.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Processor time up to the first answer (Linux): of the server until it has answered a page, of the
 * command line for the check of one file; by plain {@code java -jar} and by {@code bin/jihe} in
 * turn, once the launcher has made its cache. Needs the built jar. Prints medians and their ratio.
 */
public final class StartBenchmark {

  private static final int ROUNDS = 7;
  private static final Path FILE = Path.of("../docs/examples/declaration-with-mistakes.xlsx");

  private static final Path JAR = Path.of("target/jihe-server.jar");

  /** Linux counts in hundredths of a second. */
  private static final double MILLIS_PER_TICK = 10;

  /** Where utime, stime, cutime and cstime stand behind the command's name. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;
  private static final int CHILDREN = 2;

  private StartBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    Path folder = Database.folder().toAbsolutePath();
    Path log = folder.resolve("log");
    Launched launched = new Launched(folder.resolve("home"), folder.resolve("cache"), JAR);
    String file = FILE.toAbsolutePath().toString();
    launched.start(launched.command("check", file), log, Map.of()).waitFor();
    System.out.println("cache: " + (Files.size(launched.awaitMade()) >> 20) + " MB");
    List<List<Double>> cost = List.of(list(), list(), list(), list());
    for (int round = 0; round < ROUNDS; round++) {
      cost.get(0).add(server(launched, launched.plain(), folder.resolve("a" + round)));
      cost.get(1).add(server(launched, launched.command(), folder.resolve("b" + round)));
      cost.get(2).add(check(launched, launched.plain("check", file), log));
      cost.get(3).add(check(launched, launched.command("check", file), log));
    }
    print("server", cost.get(0), cost.get(1));
    print("command line", cost.get(2), cost.get(3));
    System.exit(0);
  }

  private static List<Double> list() {
    return new ArrayList<>();
  }

  private static void print(String what, List<Double> plain, List<Double> launched) {
    System.out.printf(
        "%s: java -jar %.0f ms, bin/jihe %.0f ms: %.2f%n",
        what, Median.of(plain), Median.of(launched), Median.of(launched) / Median.of(plain));
  }

  private static double server(Launched launched, List<String> command, Path data)
      throws Exception {
    int port = ServerProcess.freePort();
    Process process =
        launched.start(
            command,
            Path.of(data + ".log"),
            Map.of("JIHE_PORT", String.valueOf(port), "JIHE_DATA", data.toString()));
    try {
      while (true) {
        try (HttpSender sender = new HttpSender(URI.create("http://localhost:" + port))) {
          if (sender.send(HttpSender.get("/")) == 200) {
            return used("/proc/" + process.pid() + "/stat", 0);
          }
        } catch (IOException notYet) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        if (!process.isAlive()) {
          throw new IllegalStateException(Files.readString(Path.of(data + ".log")));
        }
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static double check(Launched launched, List<String> command, Path log) throws Exception {
    double before = used("/proc/self/stat", CHILDREN);
    launched.start(command, log, Map.of()).waitFor();
    return used("/proc/self/stat", CHILDREN) - before;
  }

  /** In milliseconds; with all of its ended children, or of those only. */
  private static double used(String status, int from) throws IOException {
    String text = Files.readString(Path.of(status));
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
    return Arrays.stream(fields)
            .skip(FIRST_TIME + from)
            .limit(TIMES - from)
            .mapToLong(Long::parseLong)
            .sum()
        * MILLIS_PER_TICK;
  }
}
