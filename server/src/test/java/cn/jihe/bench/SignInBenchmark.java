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
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many people sign in a second when fifty do so at once, what that costs in processor time, and
 * how long checks of a workbook of one form and readiness take until all are in, against the same
 * time without them: both in turn in one run. A server in a process of its own with hashes that
 * cost what they do for people, and the options of Java it is given (none: those of the service).
 */
public final class SignInBenchmark {

  private static final String PASSWORD = "jade-lantern-42";
  private static final int PEOPLE = 50;
  private static final int ROUNDS = 3;
  private static final int BETWEEN_MILLIS = 100;

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  private final ServerProcess server;
  private final List<Call> signIns;

  private SignInBenchmark(ServerProcess server, List<Call> signIns) {
    this.server = server;
    this.signIns = signIns;
  }

  /** Prints the figures. */
  public static void main(String[] options) throws Exception {
    List<String> jvm =
        options.length == 0
            ? List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:SurvivorRatio=2")
            : List.of(options);
    String url = Database.H2.fresh();
    List<Call> signIns = people(url);
    try (ServerProcess process = ServerProcess.ready(Map.of("JIHE_DB_URL", url), jvm)) {
      SignInBenchmark benchmark = new SignInBenchmark(process, signIns);
      benchmark.beside(benchmark::allIn, new Waits());
      benchmark.alone();
      benchmark.besides();
    }
    System.exit(0);
  }

  /** What each of them sends. */
  private static List<Call> people(String url) {
    List<Call> all = new ArrayList<>();
    try (RunningServer server = new RunningServer(url, Map.of("jihe.passwords.kib", 19_456))) {
      People people = People.of(server);
      Organisation unit = people.root("某区健康中心");
      for (int i = 0; i < PEOPLE; i++) {
        String login = people.account(PASSWORD, Hat.of(Role.CLERK, unit.id())).login();
        byte[] form = HttpSender.form("/sign-in", Map.of("login", login, "password", PASSWORD));
        all.add(new Call(form, SEE_OTHER));
      }
    }
    return all;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Call(byte[] request, int status) {

    /** Gives how long it took, in milliseconds. */
    double by(HttpSender sender) throws IOException {
      long begun = System.nanoTime();
      int status = sender.send(request);
      if (status != status()) {
        throw new IOException("status " + status);
      }
      return (System.nanoTime() - begun) / 1e6;
    }
  }

  private void alone() throws Exception {
    Duration before = cpu();
    double seconds = allIn();
    System.out.printf(
        "%d sign-ins at once and nothing else: %.1f a second; %.0f ms of CPU each%n",
        PEOPLE, PEOPLE / seconds, cpu().minus(before).toMillis() / (double) PEOPLE);
  }

  private Duration cpu() {
    return ProcessHandle.of(server.pid()).orElseThrow().info().totalCpuDuration().orElseThrow();
  }

  /** All sign in at once; gives after how many seconds the last one was in. */
  private double allIn() throws Exception {
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
      List<Future<?>> all = new ArrayList<>();
      for (Call signIn : signIns) {
        all.add(
            threads.submit(
                () -> {
                  try (HttpSender sender = new HttpSender(server.at("/"))) {
                    return signIn.by(sender);
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private void besides() throws Exception {
    Waits alone = new Waits();
    Waits beside = new Waits();
    double seconds = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double took = beside(this::allIn, beside);
      beside(
          () -> {
            TimeUnit.MILLISECONDS.sleep((long) (took * 1000));
            return took;
          },
          alone);
      seconds += took;
    }
    System.out.printf(
        "%d sign-ins at once, %d times: %.1f a second%n",
        PEOPLE, ROUNDS, ROUNDS * PEOPLE / seconds);
    print("checks", alone.checks, beside.checks);
    print("readiness", alone.readiness, beside.readiness);
  }

  /** How long each call took, in milliseconds. */
  private record Waits(
      ConcurrentLinkedQueue<Double> checks, ConcurrentLinkedQueue<Double> readiness) {
    Waits() {
      this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
    }
  }

  /** Gives what the work gives that others call beside. */
  private double beside(Callable<Double> work, Waits waits) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Call check = new Call(HttpSender.upload("/api/v1/checks", new FilledDeclaration().xlsx()), OK);
    Call readiness = new Call(HttpSender.get("/health/readiness"), OK);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> checks = threads.submit(() -> calls(check, over, waits.checks));
      Future<?> health = threads.submit(() -> calls(readiness, over, waits.readiness));
      double given = work.call();
      over.set(true);
      checks.get();
      health.get();
      return given;
    }
  }

  private Object calls(Call call, AtomicBoolean over, ConcurrentLinkedQueue<Double> took)
      throws IOException, InterruptedException {
    try (HttpSender sender = new HttpSender(server.at("/"))) {
      while (!over.get()) {
        took.add(call.by(sender));
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      }
    }
    return took;
  }

  private static void print(
      String what, ConcurrentLinkedQueue<Double> alone, ConcurrentLinkedQueue<Double> beside) {
    System.out.printf(
        "%s, %d and %d: median %.1f ms alone, %.1f ms beside them: %.2f; p95 %.1f and %.1f ms:"
            + " %.2f; longest beside them %.1f ms%n",
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
