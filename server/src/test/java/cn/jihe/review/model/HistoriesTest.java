package cn.jihe.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.VerificationReport;
import cn.jihe.ledger.store.chain.VerificationWiring;
import cn.jihe.review.model.HistoryPlayer.Played;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of eight clients against the small model. {@code -Djihe.histories=200} plays so
 * many, {@code -Djihe.seed=7} begins with the one of this seed.
 */
final class HistoriesTest {

  private static final int HISTORIES = Integer.getInteger("jihe.histories", 12);
  private static final long SEED = Long.getLong("jihe.seed", 1);
  private static final int DEEDS = 100;
  private static final int PROGRESS = 10;
  private static final int DOSSIERS = 3;

  /** Of so many histories one has a kill in it. */
  private static final int RARELY = 8;

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void whateverEightClientsDoAndWhicheverServerIsKilledTheRecordCouldHaveBeen(Database database)
      throws Exception {
    String url = database.fresh();
    Cast cast = cast(url);
    boolean alone = database == Database.H2;
    int histories = alone ? Math.max(1, HISTORIES / RARELY) : HISTORIES;
    List<Played> played = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Tally tally = new Tally();
    Instant begun = Instant.now();
    int kills;
    try (KilledServers servers = new KilledServers(url, alone ? 1 : 2)) {
      HistoryPlayer player = new HistoryPlayer(servers, cast, DEEDS, DOSSIERS);
      for (int i = 0; i < histories; i++) {
        played.add(player.play(SEED + i, i % RARELY == 0 ? servers : null));
        if (!alone) {
          // A file is nobody else's as long as its server lives.
          faults.addAll(checked(database, url, cast, played, tally));
        }
        if (i % PROGRESS == PROGRESS - 1) {
          System.out.printf("%s: %d of %d histories%n", database, i + 1, histories);
        }
      }
      kills = servers.kills();
    }
    faults.addAll(checked(database, url, cast, played, tally));
    System.out.printf(
        "%s: %d histories in %s, %d kills, %s%n",
        database, histories, Duration.between(begun, Instant.now()), kills, tally);
    assertThat(faults).isEmpty();
    holds(url);
    assertThat(kills).isPositive();
  }

  /** What is wrong with histories that were played; they are not kept. */
  private static List<String> checked(
      Database database, String url, Cast cast, List<Played> played, Tally tally)
      throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Connection connection = database.connect(url)) {
      for (Played one : played) {
        PlayedHistory history = one.recorded(connection, cast);
        tally.add(history);
        for (String fault : HistoryCheck.faults(history)) {
          faults.add("seed " + one.seed() + ": " + fault);
        }
      }
    }
    faults.forEach(System.out::println);
    played.clear();
    return faults;
  }

  @Tag("slow")
  @Test
  void aThousandDeedsAtOnceOnTwoServersMakeOneRecord() throws Exception {
    String url = Database.POSTGRESQL.fresh();
    Map<String, Object> settings = Map.of("jihe.rates.uploads", 0);
    try (RunningServer one = new RunningServer(url, settings);
        RunningServer other = new RunningServer(url, settings)) {
      Cast cast = Cast.on(one);
      Played played = new HistoryPlayer(Servers.of(one, other), cast, 1000, 6).play(SEED, null);
      try (Connection connection = Database.POSTGRESQL.connect(url)) {
        PlayedHistory history = played.recorded(connection, cast);
        assertThat(HistoryCheck.faults(history)).isEmpty();
        System.out.println(new Tally().add(history));
      }
    }
    holds(url);
  }

  private static Cast cast(String url) {
    try (RunningServer server = new RunningServer(url)) {
      return Cast.on(server);
    }
  }

  private static void holds(String url) {
    VerificationReport report = VerificationWiring.of(url, "", "").verify(List.of(), reached -> {});
    assertThat(report.breaches()).isEmpty();
  }
}
