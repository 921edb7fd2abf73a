package cn.jihe.bench;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.Median;
import cn.jihe.support.RunningServer;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * How long lists and the overview take over HTTP with many forms stored, and how much processor
 * time that is in this process: medians of 15 after 5, for one who sees all of them and a
 * department that sees a tenth. Arguments: how many forms, and the databases.
 */
public final class ListBenchmark {

  private static final int ROUNDS = 15;
  private static final int BEFORE = 5;
  private static final int OK = 200;

  private static final List<String> LISTS =
      List.of(
          "/api/v1/queue?tab=waiting",
          "/api/v1/queue?tab=again",
          "/api/v1/queue?tab=mine",
          "/api/v1/queue?tab=done",
          "/api/v1/queue?tab=waiting&unit=%E7%AC%AC7",
          "/api/v1/queue?tab=waiting&late=true&kind=DECLARATION&year=2024",
          "/api/v1/queue?tab=waiting&from=1000000&to=9000000",
          "/api/v1/queue?tab=waiting&q=%E4%B8%9A%E5%8A%A1",
          "/api/v1/queue?tab=waiting&rule=T49",
          "/api/v1/queue?tab=done&page=40",
          "/review",
          "/review?tab=done",
          "/api/v1/dossiers",
          "/api/v1/dossiers?unit=%E7%AC%AC7&kind=DECLARATION",
          "/api/v1/dossiers?page=190",
          "/api/v1/overview",
          "/overview?kind=DECLARATION&year=2024",
          "/overview/dossiers?stage=waiting",
          "/overview/dossiers?rule=T49&severity=WARNING");

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ListBenchmark() {}

  /** Prints a line for each. */
  public static void main(String[] args) {
    int forms = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    for (Database database : Database.values()) {
      if (args.length > 1 && !List.of(args).contains(database.name())) {
        continue;
      }
      try (RunningServer server = new RunningServer(database.fresh())) {
        StoredForms stored = new StoredForms(server);
        stored.store(forms);
        String bureau = session(stored, Hat.of(Role.BUREAU, stored.bureau.id()));
        String city = session(stored, Hat.of(Role.REVIEWER, stored.bureau.id()));
        String department = session(stored, Hat.of(Role.REVIEWER, stored.departments.get(1).id()));
        String observer = session(stored, Hat.of(Role.OBSERVER, stored.bureau.id()));
        String clerk = session(stored, Hat.of(Role.CLERK, stored.bureau.id()));
        LISTS.forEach(path -> measure(server, database, "all units", city, path));
        LISTS.forEach(path -> measure(server, database, "a department", department, path));
        measure(server, database, "observer", observer, "/api/v1/dossiers");
        measure(server, database, "observer", observer, "/overview");
        measure(server, database, "clerk of all", clerk, "/mine");
        measure(server, database, "bureau", bureau, "/review?tab=done");
      }
    }
    System.exit(0);
  }

  private static String session(StoredForms stored, Hat hat) {
    Account account = stored.people.account(hat);
    return stored.people.session(account);
  }

  private static void measure(
      RunningServer server, Database database, String who, String session, String path) {
    double[] took = new double[ROUNDS];
    double[] worked = new double[ROUNDS];
    int bytes = 0;
    for (int i = -BEFORE; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      long before = MACHINE.getProcessCpuTime();
      HttpResponse<byte[]> answer =
          server.send(
              HttpRequest.newBuilder(server.at(path)).header("Cookie", "jihe_session=" + session));
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(path + ": " + answer.statusCode());
      }
      bytes = answer.body().length;
      if (i >= 0) {
        took[i] = (System.nanoTime() - begun) / 1e6;
        worked[i] = (MACHINE.getProcessCpuTime() - before) / 1e6;
      }
    }
    System.out.printf(
        "%s | %s | %s | %.0f ms | %.0f ms of CPU | %d bytes%n",
        database, who, path, Median.of(took), Median.of(worked), bytes);
  }
}
