package cn.jihe.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With hashes that cost what they do for people. */
@Tag("slow")
class SignInTimesTest {

  private static final Logger LOG = LoggerFactory.getLogger(SignInTimesTest.class);

  private static final String PASSWORD = "jade-lantern-42";
  private static final int TRIES = 50;

  /**
   * Something else may run on the machine: where the first tries are too far apart, more are added
   * to them, which brings together what is only noise.
   */
  private static final int ROUNDS = 4;

  private static final Map<String, Object> DEAR =
      Map.of(
          "jihe.passwords.kib", 19_456,
          "jihe.passwords.at-once", 1,
          "jihe.sign-in.misses-of-login", 100_000);

  @Test
  void aNameThatNobodyHasTakesAsLongAsOneThatSomebodyHas() {
    try (RunningServer server = new RunningServer(Database.H2.fresh(), DEAR)) {
      People people = People.of(server);
      Account known = people.account(PASSWORD, new Hat(Role.ADMIN, Optional.empty()));
      Account without = people.account();
      List<List<Long>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      double furthest = 1;
      for (int round = 0; round < ROUNDS && furthest > 0.1; round++) {
        measure(server, List.of(known.login(), without.login()), times);
        long[] medians = times.stream().mapToLong(SignInTimesTest::median).toArray();
        LOG.info(
            "medians of {} in microseconds: known {}, without a password {}, unknown {}",
            times.getFirst().size(),
            medians[0],
            medians[1],
            medians[2]);
        furthest =
            Math.max(
                Math.abs(1 - (double) medians[1] / medians[0]),
                Math.abs(1 - (double) medians[2] / medians[0]));
      }
      assertThat(furthest).isLessThanOrEqualTo(0.1);
    }
  }

  /** Each of these names and one that nobody has, in turn. */
  private static void measure(RunningServer server, List<String> known, List<List<Long>> times) {
    SignIn signIn = server.context().getBean(SignIn.class);
    for (int i = 0; i < TRIES; i++) {
      List<String> logins = new ArrayList<>(known);
      logins.add("nobody-" + UUID.randomUUID());
      for (int j = 0; j < logins.size(); j++) {
        long before = System.nanoTime();
        SignInOutcome outcome =
            signIn.byPassword(
                logins.get(j), "x", new Device("", "192.0.2.10", ""), Optional.empty());
        times.get(j).add((System.nanoTime() - before) / 1000);
        assertThat(outcome).isInstanceOf(WrongLogin.class);
      }
    }
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void fiftyWhoSignInAtOnceLeaveTheServerAlive() throws Exception {
    try (RunningServer server = new RunningServer(Database.H2.fresh(), DEAR);
        ExecutorService threads = Executors.newFixedThreadPool(TRIES)) {
      Account account = People.of(server).account(PASSWORD, new Hat(Role.ADMIN, Optional.empty()));
      SignIn signIn = server.context().getBean(SignIn.class);
      server.get("/health/readiness");
      List<Future<SignInOutcome>> all = new ArrayList<>();
      long start = System.nanoTime();
      for (int i = 0; i < TRIES; i++) {
        all.add(
            threads.submit(
                () ->
                    signIn.byPassword(
                        account.login(),
                        PASSWORD,
                        new Device("", "192.0.2.10", ""),
                        Optional.empty())));
      }
      long longest = 0;
      int asked = 0;
      while (all.stream().anyMatch(each -> !each.isDone())) {
        long before = System.nanoTime();
        assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
        longest = Math.max(longest, System.nanoTime() - before);
        asked++;
      }
      LOG.info(
          "{} sign-ins in {} ms; readiness asked {} times, at most {} ms",
          TRIES,
          (System.nanoTime() - start) / 1_000_000,
          asked,
          longest / 1_000_000);
      for (Future<SignInOutcome> each : all) {
        assertThat(each.get()).isInstanceOf(SignedInto.class);
      }
      assertThat(asked).isGreaterThan(5);
      assertThat(longest).isLessThan(3_000_000_000L);
    }
  }
}
