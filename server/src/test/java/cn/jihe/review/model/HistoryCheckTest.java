package cn.jihe.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.review.model.KeptDossier.KeptEvent;
import cn.jihe.review.model.KeptDossier.KeptSaying;
import cn.jihe.review.model.KeptDossier.KeptStep;
import cn.jihe.review.model.KeptDossier.KeptVersion;
import cn.jihe.support.Database;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The check of histories finds what it is there for: each fault is planted in one that was played.
 */
final class HistoryCheckTest {

  private static final int DEEDS = 60;

  private static PlayedHistory history;

  /** A fault: what is done to the dossier with a decision, and what is said of it. */
  private record Planted(String name, String said, UnaryOperator<KeptDossier> done) {}

  @BeforeAll
  static void play() throws Exception {
    RunningServer server = SharedServer.on(Database.H2);
    Cast cast = Cast.on(server);
    String url =
        server.context().getProperty("datasources.default.url", String.class).orElseThrow();
    try (Connection connection = Database.H2.connect(url)) {
      history =
          new HistoryPlayer(Servers.of(server), cast, DEEDS, 2)
              .play(1, null)
              .recorded(connection, cast);
    }
  }

  @Test
  void whatWasPlayedCouldHaveBeen() {
    assertThat(HistoryCheck.faults(history)).isEmpty();
    assertThat(history.deeds()).hasSizeGreaterThanOrEqualTo(DEEDS);
  }

  /** A decision that somebody was told of, with its steps in the record. */
  private static Deed decision() {
    return history.deeds().stream()
        .filter(deed -> deed.kind().hasSteps() && deed.kind() != DeedKind.UNDO)
        .filter(Deed::isAcknowledged)
        .findFirst()
        .orElseThrow();
  }

  private static KeptStep step(KeptDossier dossier) {
    return dossier.steps().stream()
        .filter(step -> step.note().contains(decision().said()))
        .findFirst()
        .orElseThrow();
  }

  private static KeptEvent event(KeptDossier dossier) {
    return dossier.events().stream()
        .filter(event -> event.detail("act").equals(step(dossier).act()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> without(List<T> all, T one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }

  private static <T> List<T> twice(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(all.indexOf(one), one);
    return more;
  }

  private static <T> List<T> changed(List<T> all, T one, T other) {
    return all.stream().map(each -> each.equals(one) ? other : each).toList();
  }

  private static final List<Planted> ALL =
      List.of(
          new Planted(
              "a lost act",
              "on record 0 times",
              dossier ->
                  dossier
                      .withSteps(without(dossier.steps(), step(dossier)))
                      .withEvents(without(dossier.events(), event(dossier)))),
          new Planted(
              "a lost event",
              "no event tells of",
              dossier -> dossier.withEvents(without(dossier.events(), event(dossier)))),
          new Planted(
              "a lost step",
              "no step",
              dossier -> dossier.withSteps(without(dossier.steps(), step(dossier)))),
          new Planted(
              "an act that is told twice",
              "told already",
              dossier -> dossier.withEvents(twice(dossier.events(), event(dossier)))),
          new Planted(
              "an act that is done twice",
              "on record 2 times",
              dossier -> {
                KeptStep again = step(dossier).ofAct(UUID.randomUUID().toString());
                KeptEvent told = event(dossier).ofAct(again.act());
                List<KeptStep> steps = new ArrayList<>(dossier.steps());
                steps.add(again);
                List<KeptEvent> events = new ArrayList<>(dossier.events());
                events.add(told);
                return dossier.withSteps(steps).withEvents(events);
              }),
          new Planted(
              "an arrow that does not exist",
              "no such arrow",
              dossier ->
                  dossier.withSteps(
                      changed(dossier.steps(), step(dossier), step(dossier).to("PUBLISHED")))),
          new Planted(
              "an arrow of somebody else's",
              "no such arrow",
              dossier ->
                  dossier.withSteps(
                      changed(dossier.steps(), step(dossier), step(dossier).as("OBSERVER")))),
          new Planted(
              "a gap between versions",
              "after 0",
              dossier -> {
                KeptVersion first = dossier.versions().getFirst();
                return dossier
                    .withVersions(without(dossier.versions(), first))
                    .withEvents(
                        dossier.events().stream()
                            .filter(event -> !event.submission().equals(first.submission()))
                            .toList());
              }),
          new Planted(
              "a version that is not there any more",
              "rows",
              dossier ->
                  dossier.withVersions(without(dossier.versions(), dossier.versions().getLast()))),
          new Planted(
              "another state", "state PUBLISHED", dossier -> dossier.withState("PUBLISHED")));

  @TestFactory
  Stream<DynamicTest> whatIsPlantedInTheRecordIsFound() {
    return ALL.stream()
        .map(
            planted ->
                DynamicTest.dynamicTest(
                    planted.name(),
                    () -> {
                      String id = decision().dossier();
                      List<KeptDossier> others =
                          history.dossiers().stream()
                              .map(one -> one.id().equals(id) ? planted.done().apply(one) : one)
                              .toList();
                      assertThat(HistoryCheck.faults(history.withDossiers(others)))
                          .as(planted.name())
                          .anySatisfy(fault -> assertThat(fault).contains(planted.said()));
                    }));
  }

  private static void found(Deed planted, String said) {
    List<Deed> deeds = new ArrayList<>(history.deeds());
    deeds.add(planted);
    assertThat(HistoryCheck.faults(history.withDeeds(deeds)))
        .singleElement()
        .asString()
        .contains(said);
  }

  @Test
  void anActThatWasAnsweredAndIsNotThereIsFound() {
    found(decision().answered("#nothing", 200, "", ""), "on record 0 times");
  }

  @Test
  void anActThatWasRefusedAndIsThereIsFound() {
    Deed done = decision();
    found(done.answered(done.said(), 409, "not-now", ""), "on record 1 times");
  }

  @Test
  void whoWasTooLateAndIsNotToldWhoWasQuickerIsFound() {
    found(decision().answered("#late", 409, "decided", "由别人审核"), "names nobody");
  }

  @Test
  void twoWhoBothWinAreFound() {
    Deed done = decision();
    List<Deed> deeds = new ArrayList<>(without(history.deeds(), done));
    deeds.add(done.in(99));
    deeds.add(done.in(99));
    assertThat(HistoryCheck.faults(history.withDeeds(deeds)))
        .singleElement()
        .asString()
        .contains("both have won");
  }

  @Test
  void anUploadThatIsNotThereIsFound() {
    Deed upload =
        history.deeds().stream()
            .filter(deed -> deed.kind() == DeedKind.SUBMIT && deed.status() == 201)
            .findFirst()
            .orElseThrow();
    Deed lost = upload.submitted(UUID.randomUUID().toString());
    List<Deed> deeds = new ArrayList<>(history.deeds());
    deeds.add(lost);
    assertThat(HistoryCheck.faults(history.withDeeds(deeds)))
        .anySatisfy(fault -> assertThat(fault).contains("on record 0 times"));
  }

  @Test
  void whatWasSaidTwiceIsFound() {
    KeptSaying said = new KeptSaying("remark", "id", "OPEN", "#said", decision().account());
    KeptSaying again = new KeptSaying("remark", "id-2", "OPEN", "#said", decision().account());
    List<KeptDossier> others =
        history.dossiers().stream()
            .map(
                one ->
                    one.withSayings(
                        Stream.concat(one.sayings().stream(), Stream.of(said, again)).toList()))
            .toList();
    assertThat(HistoryCheck.faults(history.withDossiers(others)))
        .anySatisfy(fault -> assertThat(fault).contains("told remark"));
  }
}
