package cn.jihe.bench;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.LedgerVerification;
import cn.jihe.ledger.VerificationReport;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/**
 * How many events are verified a minute: of submissions with their bytes and forms, two events
 * each, and then with a hundred thousand acts beside them. Prints a line for each database;
 * arguments: submissions, acts.
 */
public final class LedgerBenchmark {

  private static final int IN_ONE = 1000;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private LedgerBenchmark() {}

  public static void main(String[] args) {
    int submissions = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    int acts = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    for (Database database : Database.values()) {
      try (RunningServer server = new RunningServer(database.fresh())) {
        for (int i = 0; i < submissions; i++) {
          byte[] form =
              new FilledDeclaration()
                  .ofProject("第" + i + "项")
                  .with("E5", "第" + i % 100 + "单位")
                  .xlsx();
          if (server.submit("表.xlsx", form).statusCode() != 201) {
            throw new IllegalStateException("not recorded");
          }
        }
        verify(database + ", " + submissions + " submissions", server);
        record(server, acts);
        verify(database + ", and " + acts + " acts", server);
      }
    }
    System.exit(0);
  }

  private static void record(RunningServer server, int acts) {
    AuditTrail trail = server.context().getBean(AuditTrail.class);
    Transactions transactions = server.context().getBean(Transactions.class);
    for (int from = 0; from < acts; from += IN_ONE) {
      int first = from;
      transactions.write(
          () -> {
            for (int i = first; i < first + IN_ONE; i++) {
              trail.record(new Act(Actor.SERVER, "TRIED", Map.of("number", String.valueOf(i))));
            }
          });
    }
  }

  /** Twice: on the command line it is done once, by a JVM that has just started. */
  private static void verify(String what, RunningServer server) {
    LedgerVerification verification = server.context().getBean(LedgerVerification.class);
    for (String time : List.of("first", "again")) {
      long begun = System.nanoTime();
      long worked = MACHINE.getProcessCpuTime();
      VerificationReport report = verification.verify(List.of(), reached -> {});
      double seconds = (System.nanoTime() - begun) / 1e9;
      if (!report.holds()) {
        throw new IllegalStateException(report.breaches().toString());
      }
      System.out.printf(
          "%s, %s: %d events in %.1f s, of which %.1f s of CPU: %.0f a minute%n",
          what,
          time,
          report.reached().number(),
          seconds,
          (MACHINE.getProcessCpuTime() - worked) / 1e9,
          report.reached().number() / seconds * 60);
    }
  }
}
