package cn.jihe.bench;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
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
 * How many people sign in a second when fifty do so at the same time, over and over; and how long
 * checks of a workbook of one form and readiness take beside them, against the same without them:
 * both in turn in one run. A server in a process of its own with hashes that cost what they do for
 * people, and the options of Java it is given (none: those of the service).
 */
public final class SignInBenchmark {

  private static final String PASSWORD = "jade-lantern-42";
  private static final int PEOPLE = 50;
  private static final int ROUNDS = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final int BETWEEN_MILLIS = 100;

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  private SignInBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] options) throws Exception {
    List<String> jvm =
        options.length == 0
            ? List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:SurvivorRatio=2")
            : List.of(options);
    String url = Database.H2.fresh();
    List<byte[]> signIns = people(url);
    try (ServerProcess process = ServerProcess.ready(Map.of("JIHE_DB_URL", url), jvm)) {
      run(process, signIns, WARM_UP);
      Waits alone = new Waits();
      Waits beside = new Waits();
      for (int round = 0; round < ROUNDS; round++) {
        run(process, List.of(), MEASURED).into(alone);
        run(process, signIns, MEASURED).into(beside);
      }
      System.out.printf(
          "%.1f sign-ins a second by %d at once, each takes %.0f ms%n",
          beside.signIns.size() / (double) (ROUNDS * MEASURED.toSeconds()),
          PEOPLE,
          at(beside.signIns, 0.5));
      print("checks", alone.checks, beside.checks);
      print("readiness", alone.readiness, beside.readiness);
    }
    System.exit(0);
  }

  /** What each of them sends. */
  private static List<byte[]> people(String url) {
    List<byte[]> all = new ArrayList<>();
    try (RunningServer server = new RunningServer(url, Map.of("jihe.passwords.kib", 19_456))) {
      People people = People.of(server);
      Organisation unit = people.root("某区健康中心");
      for (int i = 0; i < PEOPLE; i++) {
        String login = people.account(PASSWORD, Hat.of(Role.CLERK, unit.id())).login();
        all.add(HttpSender.form("/sign-in", Map.of("login", login, "password", PASSWORD)));
      }
    }
    return all;
  }

  /** How long each call took, in milliseconds. */
  private record Waits(
      ConcurrentLinkedQueue<Double> signIns,
      ConcurrentLinkedQueue<Double> checks,
      ConcurrentLinkedQueue<Double> readiness) {

    Waits() {
      this(
          new ConcurrentLinkedQueue<>(),
          new ConcurrentLinkedQueue<>(),
          new ConcurrentLinkedQueue<>());
    }

    void into(Waits all) {
      all.signIns.addAll(signIns);
      all.checks.addAll(checks);
      all.readiness.addAll(readiness);
    }
  }

  private static Waits run(ServerProcess server, List<byte[]> signIns, Duration length)
      throws Exception {
    Waits waits = new Waits();
    byte[] check = HttpSender.upload("/api/v1/checks", new FilledDeclaration().xlsx());
    byte[] readiness = HttpSender.get("/health/readiness");
    long end = System.nanoTime() + length.toNanos();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> all = new ArrayList<>();
      for (byte[] signIn : signIns) {
        all.add(
            threads.submit(() -> calls(server, new Call(signIn, SEE_OTHER, 0), end, waits.signIns)));
      }
      all.add(
          threads.submit(
              () -> calls(server, new Call(check, OK, BETWEEN_MILLIS), end, waits.checks)));
      all.add(
          threads.submit(
              () -> calls(server, new Call(readiness, OK, BETWEEN_MILLIS), end, waits.readiness)));
      for (Future<?> each : all) {
        each.get();
      }
    }
    return waits;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Call(byte[] request, int status, int pauseMillis) {}

  /** Those that end in time count. */
  private static Object calls(
      ServerProcess server, Call call, long end, ConcurrentLinkedQueue<Double> took)
      throws IOException, InterruptedException {
    try (HttpSender sender = new HttpSender(server.at("/"))) {
      while (System.nanoTime() < end) {
        long begun = System.nanoTime();
        int status = sender.send(call.request());
        if (status != call.status()) {
          throw new IOException("status " + status);
        }
        long ended = System.nanoTime();
        if (ended < end) {
          took.add((ended - begun) / 1e6);
        }
        TimeUnit.MILLISECONDS.sleep(call.pauseMillis());
      }
    }
    return took;
  }

  private static void print(
      String what, ConcurrentLinkedQueue<Double> alone, ConcurrentLinkedQueue<Double> beside) {
    System.out.printf(
        "%s, %d and %d: median %.1f ms alone, %.1f ms beside them: %.2f; p95 %.1f and %.1f ms: %.2f;"
            + " longest beside them %.1f ms%n",
        what,
        alone.size(),
        beside.size(),
        at(alone, 0.5),
        at(beside, 0.5),
        at(beside, 0.5) / at(alone, 0.5),
        at(alone, 0.95),
        at(beside, 0.95),
        at(beside, 0.95) / at(alone, 0.95),
        at(beside, 1));
  }

  private static double at(ConcurrentLinkedQueue<Double> took, double share) {
    double[] sorted = took.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
  }
}
