package cn.jihe.bench;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What it costs a submission that the disk has it before it is acknowledged: how often the store
 * waits for the disk, and how long a submission of one form takes over HTTP, on a server that waits
 * and on one that does not, in turn; one after the other, and several at once. On each database.
 */
public final class SyncBenchmark {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 200;
  private static final int AT_ONCE = 8;
  private static final String UNIT = "某区健康中心";

  private static int made;

  private SyncBenchmark() {}

  public static void main(String[] args) throws Exception {
    CountedFiles.Waits waiting = new CountedFiles.Waits(true);
    CountedFiles.Waits not = new CountedFiles.Waits(false);
    try (RunningServer with =
            new RunningServer(CountedFiles.url(Database.folder().resolve("jihe"), waiting));
        RunningServer without =
            new RunningServer(CountedFiles.url(Database.folder().resolve("jihe"), not))) {
      compare("H2", with, without, () -> new Disk(waiting.times(), waiting.nanos()));
    }
    try (EmbeddedPostgres safe = postgres("on");
        EmbeddedPostgres unsafe = postgres("off");
        RunningServer with = new RunningServer(safe.getJdbcUrl("postgres", "postgres"));
        RunningServer without = new RunningServer(unsafe.getJdbcUrl("postgres", "postgres"))) {
      compare("PostgreSQL", with, without, () -> disk(safe));
    }
    System.exit(0);
  }

  private static EmbeddedPostgres postgres(String sync) throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", sync)
        .setServerConfig("synchronous_commit", sync)
        .setServerConfig("track_wal_io_timing", "on")
        .start();
  }

  /**
   * What was asked of a disk so far.
   *
   * @param syncs how often it was waited for
   * @param nanos how long
   */
  private record Disk(long syncs, long nanos) {}

  /** Where that is known from. */
  private interface Known {
    Disk now() throws SQLException;
  }

  private static Disk disk(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select wal_sync, wal_sync_time * 1e6 from pg_stat_wal")) {
      found.next();
      return new Disk(found.getLong(1), found.getLong(2));
    }
  }

  private static void compare(String store, RunningServer with, RunningServer without, Known disk)
      throws Exception {
    List<RunningServer> both = List.of(with, without);
    for (RunningServer server : both) {
      server.clerk().unit(UNIT);
      times(server, WARM_UP);
    }
    Disk before = disk.now();
    double[] waiting = new double[MEASURED];
    double[] not = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      waiting[i] = times(with, 1)[0];
      not[i] = times(without, 1)[0];
    }
    print(store + ", one after the other", waiting, not, before, disk.now());
    for (RunningServer server : both) {
      atOnce(server);
    }
    Disk between = disk.now();
    double[] many = atOnce(with);
    print(store + ", " + AT_ONCE + " at once", many, atOnce(without), between, disk.now());
  }

  private static void print(String what, double[] with, double[] without, Disk from, Disk to) {
    System.out.printf(
        "%s: %.1f syncs each, %.2f ms each sync; median with %.1f ms, without %.1f ms: %.2f%n",
        what,
        (to.syncs() - from.syncs()) / (double) with.length,
        (to.nanos() - from.nanos()) / 1e6 / Math.max(1, to.syncs() - from.syncs()),
        median(with),
        median(without),
        median(with) / median(without));
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double[] atOnce(RunningServer server) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<double[]>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(threads.submit(() -> times(server, MEASURED / AT_ONCE)));
      }
      double[] times = new double[0];
      for (Future<double[]> each : all) {
        double[] more = each.get();
        times = Arrays.copyOf(times, times.length + more.length);
        System.arraycopy(more, 0, times, times.length - more.length, more.length);
      }
      return times;
    }
  }

  /** In milliseconds, each of another project. */
  private static double[] times(RunningServer server, int submissions) {
    double[] times = new double[submissions];
    for (int i = 0; i < submissions; i++) {
      byte[] workbook =
          new FilledDeclaration().ofProject("第" + next() + "项").with("E5", UNIT).xlsx();
      long begun = System.nanoTime();
      int status = server.submit(server.clerk().token(), "表.xlsx", workbook, Map.of()).statusCode();
      times[i] = (System.nanoTime() - begun) / 1e6;
      if (status != 201) {
        throw new IllegalStateException("status " + status);
      }
    }
    return times;
  }

  private static synchronized int next() {
    return ++made;
  }
}
