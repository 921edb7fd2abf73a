package cn.jihe.check.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.check.result.KeptFile;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.NewFile;
import cn.jihe.check.result.ResultId;
import cn.jihe.check.result.Stated;
import cn.jihe.support.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results are kept in both databases alike. */
final class JdbcResultsTest {

  private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(7200);
  private static final long MOST = Long.MAX_VALUE;
  private static final String HASH = "0".repeat(64);

  private static final Map<Database, ResultDatabase> OPEN = new EnumMap<>(Database.class);

  @AfterAll
  static void close() {
    OPEN.values().forEach(ResultDatabase::close);
  }

  private static JdbcResults on(Database database) {
    return new JdbcResults(OPEN.computeIfAbsent(database, JdbcResultsTest::fresh));
  }

  private static ResultDatabase fresh(Database database) {
    return new ResultDatabase(database.fresh(), database == Database.H2 ? "sa" : "", "");
  }

  private static NewFile file(String name, byte[] bytes, OptionalInt place) {
    return new NewFile(place, name, HASH, () -> bytes, KeptFile.Origin.UPLOADED, NOW);
  }

  private static NewFile file(String name, int size) {
    return file(name, new byte[size], OptionalInt.empty());
  }

  private static ResultId begun(JdbcResults results) {
    return begun(results, LATER);
  }

  private static ResultId begun(JdbcResults results, Instant expires) {
    ResultId id = ResultId.random();
    results.begin(id, Optional.empty(), expires);
    return id;
  }

  private static KeptResult found(JdbcResults results, ResultId id) {
    return results.find(id, NOW).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasAddedIsFoundWithItsBytes(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    assertThat(found(results, id).files()).isEmpty();
    byte[] bytes = {0, 1, -1, 127};
    NewFile file =
        new NewFile(
            OptionalInt.empty(), "表.xlsx", HASH, () -> bytes, KeptFile.Origin.CORRECTED, NOW);
    Instant expires = LATER.plusSeconds(60);
    assertThat(results.add(id, file, expires, MOST)).contains(1);
    assertThat(found(results, id))
        .isEqualTo(
            new KeptResult(
                id,
                Optional.empty(),
                expires,
                Stated.NOTHING,
                List.of(
                    new KeptFile(
                        1,
                        1,
                        "表.xlsx",
                        HASH,
                        4,
                        KeptFile.Origin.CORRECTED,
                        true,
                        OptionalInt.empty(),
                        NOW))));
    assertThat(results.bytes(id, 1).orElseThrow()).isEqualTo(bytes);
    assertThat(results.bytes(id, 2)).isEmpty();
    assertThat(results.bytes(ResultId.random(), 1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStatedIsKeptUntilItIsStatedOtherwise(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    Stated both = new Stated(Optional.of(2023), Optional.of("某区疾控中心"));
    results.state(id, both);
    assertThat(found(results, id).stated()).isEqualTo(both);
    results.state(id, new Stated(Optional.empty(), Optional.of("长".repeat(300))));
    assertThat(found(results, id).stated())
        .isEqualTo(new Stated(Optional.empty(), Optional.of("长".repeat(200))));
    results.state(id, Stated.NOTHING);
    assertThat(found(results, id).stated()).isEqualTo(Stated.NOTHING);
  }

  @ParameterizedTest
  @EnumSource
  void aNewVersionStandsInThePlaceOfTheOneBeforeWhichStays(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    results.add(id, file("一.xlsx", 1), LATER, MOST);
    results.add(id, file("二.xlsx", 2), LATER, MOST);
    results.add(id, file("一.xlsx", new byte[3], OptionalInt.of(1)), LATER, MOST);
    KeptResult kept = found(results, id);
    assertThat(kept.shown()).extracting(KeptFile::number).containsExactly(3, 2);
    assertThat(kept.before(kept.file(3).orElseThrow())).contains(kept.file(1).orElseThrow());
    assertThat(kept.before(kept.file(1).orElseThrow())).isEmpty();
    assertThat(results.bytes(id, 1).orElseThrow()).hasSize(1);
    results.show(id, 1);
    assertThat(found(results, id).shown()).extracting(KeptFile::number).containsExactly(1, 2);
    results.show(id, 3);
    assertThat(found(results, id).shown()).extracting(KeptFile::number).containsExactly(3, 2);
  }

  @ParameterizedTest
  @EnumSource
  void additionsAtOnceTakeANumberEach(Database database) throws Exception {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    int many = 12;
    List<Future<Optional<Integer>>> added = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(many)) {
      for (int i = 0; i < many; i++) {
        NewFile file = file(i + ".xlsx", 1);
        added.add(senders.submit(() -> results.add(id, file, LATER, MOST)));
      }
      List<Integer> numbers = new ArrayList<>();
      for (Future<Optional<Integer>> each : added) {
        numbers.add(each.get().orElseThrow());
      }
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, many).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExpiredResultIsNotFoundAlthoughItIsStillThere(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    results.add(id, file("一.xlsx", 1), LATER, MOST);
    assertThat(results.find(id, LATER.minusMillis(1))).isPresent();
    assertThat(results.find(id, LATER)).isEmpty();
    assertThat(results.find(id, NOW)).isPresent();
    ResultId other = begun(results, LATER.plusSeconds(1));
    results.forget(LATER);
    assertThat(results.find(id, NOW)).isEmpty();
    assertThat(results.bytes(id, 1)).isEmpty();
    assertThat(results.find(other, NOW)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aDeletedResultIsGoneWithItsFilesAndTakesNoOther(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    ResultId other = begun(results);
    results.add(id, file("一.xlsx", 1), LATER, MOST);
    results.add(other, file("一.xlsx", 1), LATER, MOST);
    results.delete(id);
    assertThat(results.find(id, NOW)).isEmpty();
    assertThat(results.bytes(id, 1)).isEmpty();
    assertThat(results.add(id, file("二.xlsx", 1), LATER, MOST)).isEmpty();
    assertThat(found(results, other).files()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theOldestGoWhenAllAreTooLargeButNeverTheOneJustAdded(Database database) {
    ResultDatabase fresh = fresh(database);
    try {
      JdbcResults results = new JdbcResults(fresh);
      List<ResultId> ids = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ids.add(begun(results));
        results.add(ids.get(i), at(i, file(i + ".xlsx", 100)), LATER.plusSeconds(i), 350);
      }
      assertThat(results.find(ids.get(0), NOW)).isEmpty();
      assertThat(ids.subList(1, 4)).allSatisfy(id -> found(results, id));
      // Added to again, it is not the oldest any more.
      results.add(ids.get(1), at(9, file("又.xlsx", 100)), LATER.plusSeconds(9), 350);
      assertThat(results.find(ids.get(2), NOW)).isEmpty();
      assertThat(found(results, ids.get(1)).files()).hasSize(2);
      results.add(ids.get(3), at(10, file("大.xlsx", 1000)), LATER.plusSeconds(10), 350);
      assertThat(results.find(ids.get(1), NOW)).isEmpty();
      assertThat(results.bytes(ids.get(3), 2).orElseThrow()).hasSize(1000);
    } finally {
      fresh.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResultIsItsOwnersAndLeavesRoomToThoseOfNobody(Database database) {
    ResultDatabase fresh = fresh(database);
    try {
      JdbcResults results = new JdbcResults(fresh);
      UUID owner = UUID.randomUUID();
      Instant inAMonth = NOW.plus(Duration.ofDays(30));
      ResultId owned = ResultId.random();
      results.begin(owned, Optional.of(owner), inAMonth);
      results.add(owned, file("一.xlsx", 100), inAMonth, 250);
      assertThat(found(results, owned).owner()).contains(owner);
      assertThat(found(results, owned).expires()).isEqualTo(inAMonth);

      ResultId nobodys = begun(results);
      results.add(nobodys, at(60, file("二.xlsx", 100)), LATER, 250);
      assertThat(found(results, nobodys).owner()).isEmpty();
      ResultId last = begun(results);
      results.add(last, at(61, file("三.xlsx", 100)), LATER, 250);
      assertThat(results.find(owned, NOW)).isEmpty();
      assertThat(results.find(nobodys, NOW)).isPresent();
    } finally {
      fresh.close();
    }
  }

  /** The same, so many seconds later. */
  private static NewFile at(int seconds, NewFile file) {
    return new NewFile(
        file.place(),
        file.name(),
        file.sha256(),
        file.bytes(),
        file.origin(),
        file.received().plusSeconds(seconds));
  }

  @ParameterizedTest
  @EnumSource
  void namesThatNoDatabaseTakesAreKeptAsFarAsTheyCanBe(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    String cut = "x".repeat(399) + "\uD83D\uDE00.xlsx";
    for (String name : List.of("\0.xlsx", "\uD83D.xlsx", "\uDE00", "名".repeat(5000), cut, "")) {
      results.add(id, file(name, 1), LATER, MOST);
    }
    results.state(id, new Stated(Optional.empty(), Optional.of("\0单位\uD83D")));
    assertThat(found(results, id).files())
        .extracting(KeptFile::name)
        .containsExactly(
            "\uFFFD.xlsx", "\uFFFD.xlsx", "\uFFFD", "名".repeat(400), "x".repeat(399), "");
    assertThat(found(results, id).stated().unit()).contains("\uFFFD单位\uFFFD");
  }

  @ParameterizedTest
  @EnumSource
  void aFileOfTheLargestSizeComesBackAsItWas(Database database) {
    JdbcResults results = on(database);
    ResultId id = begun(results);
    byte[] large = new byte[20 << 20];
    new Random(1).nextBytes(large);
    results.add(id, file("大.xlsx", large, OptionalInt.empty()), LATER, MOST);
    assertThat(results.bytes(id, 1).orElseThrow()).isEqualTo(large);
    results.delete(id);
  }
}
