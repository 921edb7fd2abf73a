package cn.jihe.bench;

import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What it costs to hand in one more form of a unit and year of which so many are stored: processor
 * time of the whole server, the sender's part in it, in milliseconds; median and middle half of 100
 * over HTTP. Forms share half of their indicators, or all of them, with all others.
 */
public final class SubmitBenchmark {

  private static final int[] STORED = {0, 1_000, 5_000};
  private static final int MEASURED = 100;
  private static final int WARM_UP = 600;
  private static final int FORMS_IN_BULK = 50;
  private static final int FIRST_ROW = 13;
  private static final int ROWS = 8;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final RunningServer server;
  private final boolean allAlike;
  private int made;

  private SubmitBenchmark(RunningServer server, boolean allAlike) {
    this.server = server;
    this.allAlike = allAlike;
  }

  /** Prints a line for each database, kind of form and number of stored forms. */
  public static void main(String[] args) throws Exception {
    for (Database database : Database.values()) {
      for (boolean allAlike : new boolean[] {false, true}) {
        try (RunningServer server = new RunningServer(database.fresh())) {
          SubmitBenchmark benchmark = new SubmitBenchmark(server, allAlike);
          server.clerk().unit("某区其他单位");
          server.clerk().unit("某区健康中心");
          benchmark.cost("某区其他单位", WARM_UP);
          int stored = 0;
          for (int wanted : STORED) {
            for (; stored < wanted; stored += FORMS_IN_BULK) {
              benchmark.store("某区健康中心", Math.min(FORMS_IN_BULK, wanted - stored));
            }
            double[] cost = benchmark.cost("某区健康中心", MEASURED);
            stored += MEASURED;
            System.out.printf(
                "%s, %s, %d stored: %.1f ms (%.1f–%.1f)%n",
                database,
                allAlike ? "all alike" : "half alike",
                wanted,
                cost[cost.length / 2],
                cost[cost.length / 4],
                cost[cost.length * 3 / 4]);
          }
        }
      }
    }
    System.exit(0);
  }

  private void store(String unit, int forms) {
    FilledDeclaration[] all =
        IntStream.range(0, forms).mapToObj(i -> form(unit)).toArray(FilledDeclaration[]::new);
    send(FilledDeclaration.xlsx(all));
  }

  /** Sorted, one for each of so many submissions. */
  private double[] cost(String unit, int submissions) {
    double[] cost = new double[submissions];
    for (int i = 0; i < submissions; i++) {
      byte[] workbook = form(unit).xlsx();
      long before = MACHINE.getProcessCpuTime();
      send(workbook);
      cost[i] = (MACHINE.getProcessCpuTime() - before) / 1e6;
    }
    Arrays.sort(cost);
    return cost;
  }

  private FilledDeclaration form(String unit) {
    int number = ++made;
    FilledDeclaration form =
        new FilledDeclaration()
            .ofProject("健康服务第" + number + "项")
            .with("E5", unit)
            .with("B11", "全年开展第" + number + "项健康服务，提高居民健康知识知晓率。");
    for (int row = FIRST_ROW; !allAlike && row < FIRST_ROW + ROWS; row += 2) {
      form.with("C" + row, "第" + number + "项服务" + row + "场次").with("E" + row, "≥24.00(场)");
    }
    return form;
  }

  private void send(byte[] workbook) {
    int status = server.submit(server.clerk().token(), "表.xlsx", workbook, Map.of()).statusCode();
    if (status != 201) {
      throw new IllegalStateException("status " + status);
    }
  }
}
