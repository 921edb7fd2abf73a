package cn.jihe.bench;

import cn.jihe.account.Account;
import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.check.CheckOutcome;
import cn.jihe.check.Core;
import cn.jihe.database.Transactions;
import cn.jihe.form.FormKind;
import cn.jihe.form.name.ProjectName;
import cn.jihe.form.name.UnitName;
import cn.jihe.ledger.DossierKey;
import cn.jihe.ledger.Filer;
import cn.jihe.ledger.FilingState;
import cn.jihe.ledger.Ledger;
import cn.jihe.ledger.NewForm;
import cn.jihe.ledger.NewSubmission;
import cn.jihe.ledger.Owner;
import cn.jihe.ledger.Request;
import cn.jihe.rule.text.RecordedMessages;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How many events are verified a minute: of submissions of one form with their bytes, which make
 * two events each, and then with acts beside them. Prints lines for each database; arguments:
 * submissions, acts.
 */
public final class LedgerBenchmark {

  private static final int IN_ONE = 1000;
  private static final int YEAR = 2026;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final RunningServer server;
  private final Core core;
  private final Transactions transactions;
  private final byte[] workbook = new FilledDeclaration().xlsx();
  private final CheckOutcome.Checked checked;
  private final UUID unit;
  private final Filer filer;

  private LedgerBenchmark(RunningServer server) {
    this.server = server;
    this.core = server.context().getBean(Core.class);
    this.transactions = server.context().getBean(Transactions.class);
    this.checked =
        (CheckOutcome.Checked)
            core.checks().check("表.xlsx", workbook, DigestUtils.sha256Hex(workbook));
    People people = People.of(server);
    this.unit = people.root("某区健康中心").id();
    Hat hat = Hat.of(Role.CLERK, unit);
    Account clerk = people.account(hat);
    this.filer =
        new Filer(
            new Actor(Optional.of(clerk.id()), clerk.login(), Optional.of(hat), "192.0.2.7"),
            Optional.of(unit),
            false,
            Optional.empty());
  }

  public static void main(String[] args) {
    int submissions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int acts = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    for (Database database : Database.values()) {
      try (RunningServer server = new RunningServer(database.fresh())) {
        LedgerBenchmark benchmark = new LedgerBenchmark(server);
        benchmark.inGroups(submissions, benchmark::submit);
        benchmark.verify(database + ", " + submissions + " submissions");
        benchmark.inGroups(acts, benchmark::act);
        benchmark.verify(database + ", and " + acts + " acts");
      }
    }
    System.exit(0);
  }

  /** One of many things. */
  private interface Numbered {
    void done(int number);
  }

  private void inGroups(int many, Numbered each) {
    for (int from = 0; from < many; from += IN_ONE) {
      IntStream group = IntStream.range(from, Math.min(many, from + IN_ONE));
      transactions.write(() -> group.forEach(each::done));
    }
  }

  private void act(int number) {
    server
        .context()
        .getBean(AuditTrail.class)
        .record(new Act(Actor.SERVER, "TRIED", Map.of("number", String.valueOf(number))));
  }

  /** The same contents each time, under another name and with other bytes of the same length. */
  private void submit(int number) {
    byte[] bytes = workbook.clone();
    ByteBuffer.wrap(bytes).putInt(bytes.length / 2, number);
    Ledger ledger = server.context().getBean(Ledger.class);
    DossierKey dossier =
        new DossierKey(
            FormKind.DECLARATION,
            YEAR,
            Owner.of(unit, new UnitName("某区健康中心")),
            new ProjectName("健康服务第" + number + "项"));
    NewForm form =
        new NewForm(
            checked.report().forms().getFirst(),
            checked.judgement().compared().getFirst(),
            Optional.of(unit),
            Optional.of(dossier),
            Optional.empty(),
            FilingState.SUBMITTED,
            Optional.empty(),
            false,
            Optional.empty());
    ledger.record(
        ledger.prepare(
            new NewSubmission(
                new Request(
                    DigestUtils.sha256Hex(bytes),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    core.ruleSet().get()),
                filer,
                "表.xlsx",
                bytes,
                checked.report(),
                RecordedMessages.of(checked.report(), core.texts()),
                List.of(form),
                Instant.now())));
  }

  /** Twice: on the command line it is done once, by a JVM that has just started. */
  private void verify(String what) {
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
