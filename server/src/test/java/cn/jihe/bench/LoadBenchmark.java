package cn.jihe.bench;

import cn.jihe.support.Clerk;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * How long many clients wait who check workbooks of one form at the same time, each on a connection
 * of its own: median, 99 of 100, longest, in milliseconds; and how long health, a list and a page
 * take beside them. A server in a process of its own, with the options it is given (none: those of
 * the service).
 */
public final class LoadBenchmark {

  private static final int CLIENTS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final int BETWEEN_MILLIS = 100;
  private static final List<String> BESIDE =
      List.of("/health/readiness", "/api/v1/submissions", "/");

  private LoadBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] options) throws Exception {
    List<String> jvm = options.length == 0 ? List.of("-Xmx512m") : List.of(options);
    byte[] check = HttpSender.upload("/api/v1/checks", new FilledDeclaration().xlsx());
    String url = Database.H2.fresh();
    String token = Clerk.at(url);
    try (ServerProcess server = ServerProcess.ready(Map.of("JIHE_DB_URL", url), jvm)) {
      run(server, token, check, WARM_UP);
      Waits waits = run(server, token, check, MEASURED);
      double[] checks = sorted(waits.checks());
      System.out.printf(
          "%d checks by %d clients: p50 %.0f ms, p99 %.0f ms, longest %.0f ms; p99 / p50 = %.1f%n",
          checks.length,
          CLIENTS,
          at(checks, 0.5),
          at(checks, 0.99),
          at(checks, 1),
          at(checks, 0.99) / at(checks, 0.5));
      for (String path : BESIDE) {
        double[] beside = sorted(waits.beside().get(path));
        System.out.printf(
            "%s beside them, %d times: p50 %.0f ms, longest %.0f ms%n",
            path, beside.length, at(beside, 0.5), at(beside, 1));
      }
    }
    System.exit(0);
  }

  /** How long each call took, in milliseconds. */
  private record Waits(
      ConcurrentLinkedQueue<Double> checks, Map<String, ConcurrentLinkedQueue<Double>> beside) {}

  private static Waits run(ServerProcess server, String token, byte[] check, Duration length)
      throws Exception {
    Waits waits =
        new Waits(
            new ConcurrentLinkedQueue<>(),
            Map.of(
                BESIDE.get(0), new ConcurrentLinkedQueue<>(),
                BESIDE.get(1), new ConcurrentLinkedQueue<>(),
                BESIDE.get(2), new ConcurrentLinkedQueue<>()));
    long end = System.nanoTime() + length.toNanos();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(() -> calls(server, check, 0, end, waits.checks())));
      }
      waits
          .beside()
          .forEach(
              (path, took) ->
                  clients.add(
                      threads.submit(
                          () ->
                              calls(
                                  server,
                                  HttpSender.get(path, token),
                                  BETWEEN_MILLIS,
                                  end,
                                  took))));
      for (Future<?> client : clients) {
        client.get();
      }
    }
    return waits;
  }

  private static Object calls(
      ServerProcess server,
      byte[] request,
      int pauseMillis,
      long end,
      ConcurrentLinkedQueue<Double> took)
      throws IOException, InterruptedException {
    try (HttpSender sender = new HttpSender(server.at("/"))) {
      while (System.nanoTime() < end) {
        long begun = System.nanoTime();
        int status = sender.send(request);
        took.add((System.nanoTime() - begun) / 1e6);
        if (status != 200) {
          throw new IOException("status " + status);
        }
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
      }
    }
    return took;
  }

  private static double[] sorted(ConcurrentLinkedQueue<Double> took) {
    double[] all = took.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(all);
    return all;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }
}
