package cn.jihe.ledger.store.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jihe.account.Act;
import cn.jihe.account.Actor;
import cn.jihe.account.AuditTrail;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.audit.VerificationReport;
import cn.jihe.database.Transactions;
import cn.jihe.ledger.chain.ChainState;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.Thoroughness;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** There is one chain, however many write it at the same time. */
final class OneChainTest {

  private static final int THREADS = 8;
  private static final int SUBMISSIONS = Thoroughness.of(24, 100);
  private static final int ACTS = Thoroughness.of(100, 200);

  @Test
  void twoServersOnOneStoreNeverForkIt() throws Exception {
    String url = Database.POSTGRESQL.fresh();
    try (RunningServer one = new RunningServer(url);
        RunningServer other = new RunningServer(url)) {
      one.submit("表.xlsx", form("先"));
      other.submit("表.xlsx", form("后"));
      work(List.of(one, other));
      holds(one, 2 * (SUBMISSIONS + 2) + ACTS);
      assertThat(state(one).standing().head()).isEqualTo(state(other).standing().head());
      assertThat(one.json("/api/v1/receipts/keys").get("items"))
          .hasSize(1)
          .isEqualTo(other.json("/api/v1/receipts/keys").get("items"));
    }
  }

  @Test
  void manyThreadsOfOneServerNeverForkIt() throws Exception {
    try (RunningServer server = new RunningServer(Database.H2.fresh())) {
      server.submit("表.xlsx", form("先"));
      work(List.of(server));
      holds(server, 2 * (SUBMISSIONS + 1) + ACTS);
    }
  }

  private static void work(List<RunningServer> servers) throws Exception {
    List<Callable<Object>> all = new ArrayList<>();
    IntStream.range(0, SUBMISSIONS)
        .forEach(
            i ->
                all.add(
                    () -> {
                      RunningServer server = servers.get(i % servers.size());
                      assertThat(server.submit("表.xlsx", form("第" + i + "项")).statusCode())
                          .isEqualTo(201);
                      return i;
                    }));
    IntStream.range(0, ACTS)
        .forEach(
            i ->
                all.add(
                    () -> {
                      trail(servers.get(i % servers.size()))
                          .record(act("TRIED", String.valueOf(i)));
                      return i;
                    }));
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Object> done : threads.invokeAll(all)) {
        done.get();
      }
    }
  }

  private static byte[] form(String project) {
    return new FilledDeclaration().ofProject(project).with("E5", project + "单位").xlsx();
  }

  private static void holds(RunningServer server, int events) {
    VerificationReport report =
        server.context().getBean(LedgerVerification.class).verify(List.of(), reached -> {});
    assertThat(report.breaches()).isEmpty();
    assertThat(report.reached().number()).isGreaterThanOrEqualTo(events);
    assertThat(report.reached().hash()).isEqualTo(state(server).standing().head().hash());
  }

  private static ChainState state(RunningServer server) {
    return server.context().getBean(ChainState.class);
  }

  private static AuditTrail trail(RunningServer server) {
    return server.context().getBean(AuditTrail.class);
  }

  private static Act act(String what, String value) {
    return new Act(
        new Actor(Optional.empty(), "test", Optional.empty(), "192.0.2.1"),
        what,
        Map.of("value", value));
  }

  @ParameterizedTest
  @EnumSource
  void anActIsUndoneWithTheTransactionItBelongsTo(Database database) {
    RunningServer server = SharedServer.on(database);
    Transactions transactions = server.context().getBean(Transactions.class);
    long before = state(server).standing().head().number();
    assertThatThrownBy(
            () ->
                transactions.write(
                    () -> {
                      trail(server).record(act("UNDONE", "1"));
                      throw new IllegalStateException("undo");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(whats(database, before)).doesNotContain("UNDONE");
    transactions.write(
        () -> {
          trail(server).record(act("DONE_FIRST", "1"));
          trail(server).record(act("DONE_SECOND", "2"));
        });
    assertThat(whats(database, before)).containsSubsequence("DONE_FIRST", "DONE_SECOND");
  }

  @SuppressWarnings("unchecked")
  private static List<String> whats(Database database, long after) {
    TransactionOperations<Connection> open =
        SharedServer.on(database).context().getBean(TransactionOperations.class);
    return open.executeRead(
        status ->
            new StoredEvents(status.getConnection())
                .after(after, 1000).stream().map(event -> event.event().what()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyTypedWhoDidNotGetInIsKeptWhateverItIs(Database database) {
    RunningServer server = SharedServer.on(database);
    String odd = "\u0000\uD83D'; drop table event; --" + "长".repeat(5000);
    trail(server)
        .record(
            new Act(
                new Actor(Optional.empty(), odd, Optional.empty(), "x".repeat(500)),
                "SIGN_IN_FAILED",
                Map.of("odd", odd)));
    assertThat(state(server).standing().head().number()).isPositive();
  }
}
