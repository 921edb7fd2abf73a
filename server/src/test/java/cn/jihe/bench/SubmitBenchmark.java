package cn.jihe.bench;

import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.ledger.Ledger;
import cn.jihe.submission.SenderSays;
import cn.jihe.submission.SubmitPipeline;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How many submissions a second are stored durably: different workbooks of three forms, checked
 * beforehand for the first figure, sent over HTTP for the second. Arguments: seconds to run.
 */
public final class SubmitBenchmark {

  private static final SenderSays NOTHING = new SenderSays(Optional.empty(), Optional.empty());
  private static final int SENDERS = 4;

  private final Core core = Core.load(Map.of());
  private final AtomicInteger made = new AtomicInteger();
  private final Duration length;

  private SubmitBenchmark(Duration length) {
    this.length = length;
  }

  /** Prints one line for each database and way. */
  public static void main(String[] args) throws Exception {
    SubmitBenchmark benchmark =
        new SubmitBenchmark(Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 10));
    for (Database database : Database.values()) {
      try (RunningServer server = new RunningServer(database.fresh())) {
        benchmark.run("warming up", 1, () -> benchmark.http(server));
        Ledger ledger = server.context().getBean(Ledger.class);
        SubmitPipeline pipeline =
            new SubmitPipeline(
                benchmark.core.checks(),
                ledger,
                benchmark.core.texts(),
                "benchmark",
                Clock.systemUTC(),
                Supplier::get);
        List<Checked> prepared = benchmark.prepared(3000);
        AtomicInteger next = new AtomicInteger();
        for (int senders : new int[] {1, SENDERS}) {
          benchmark.run(
              database + " stored, " + senders + " at once",
              senders,
              () -> {
                Checked one = prepared.get(next.getAndIncrement() % prepared.size());
                pipeline.submit(one.outcome(), one.bytes(), NOTHING);
              });
          benchmark.run(
              database + " over HTTP, " + senders + " at once",
              senders,
              () -> benchmark.http(server));
        }
      }
    }
    System.exit(0);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Checked(CheckOutcome.Checked outcome, byte[] bytes) {}

  private List<Checked> prepared(int count) {
    List<Checked> prepared = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = workbook();
      prepared.add(new Checked((CheckOutcome.Checked) core.checks().check("表.xlsx", bytes), bytes));
    }
    return prepared;
  }

  private byte[] workbook() {
    int number = made.incrementAndGet();
    return FilledDeclaration.xlsx(form(number, "甲"), form(number, "乙"), form(number, "丙"));
  }

  private static FilledDeclaration form(int number, String name) {
    return new FilledDeclaration()
        .ofProject(name + number % 500)
        .with("E13", "≥" + number + ".00(场)");
  }

  private void http(RunningServer server) {
    int status = server.submit("表.xlsx", workbook()).statusCode();
    if (status != 201) {
      throw new IllegalStateException("status " + status);
    }
  }

  private void run(String what, int senders, Runnable work) throws Exception {
    AtomicInteger done = new AtomicInteger();
    Instant start = Instant.now();
    Instant end = start.plus(length);
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        running.add(
            threads.submit(
                () -> {
                  while (Instant.now().isBefore(end)) {
                    work.run();
                    done.incrementAndGet();
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    System.out.printf("%s: %.1f a second%n", what, done.get() / seconds);
  }
}
