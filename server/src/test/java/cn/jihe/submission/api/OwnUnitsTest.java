package cn.jihe.submission.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What one hands in is for one's own units, and read by nobody else. */
@ParameterizedClass
@EnumSource(Database.class)
final class OwnUnitsTest {

  private static final Map<String, String> NOTHING = Map.of();

  private final RunningServer server;
  private final People people;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Organisation department;
  private final Organisation unit;
  private final Organisation other;
  private final String clerk;
  private final String otherClerk;

  OwnUnitsTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    department = people.root(mark + "局");
    unit = people.below(department, mark + "甲中心");
    other = people.below(department, mark + "乙中心");
    clerk = people.token(Role.CLERK, unit);
    otherClerk = people.token(Role.CLERK, other);
  }

  private FilledDeclaration form(Organisation of, String project) {
    return form(of.name(), project);
  }

  private FilledDeclaration form(String unitName, String project) {
    return new FilledDeclaration().with("E5", unitName).ofProject(mark + project);
  }

  private HttpResponse<byte[]> submit(String token, FilledDeclaration... forms) {
    return server.submit(token, "表.xlsx", FilledDeclaration.xlsx(forms), NOTHING);
  }

  private static String code(HttpResponse<byte[]> answer) {
    return RunningServer.json(answer).path("code").asText();
  }

  private long total(String token, String list) {
    return RunningServer.json(server.get(token, "/api/v1/" + list)).path("total").asLong();
  }

  @Test
  void aFormOfAnotherUnitIsRefusedWithBothNames() {
    HttpResponse<byte[]> answer = submit(clerk, form(other, "一"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("not-your-unit");
    assertThat(RunningServer.json(answer).path("detail").asText())
        .contains(unit.name(), other.name());
    assertThat(total(clerk, "submissions")).isZero();
    assertThat(code(server.submit(clerk, "表.xlsx", form(unit, "一").xlsx(), Map.of("unit", "谁"))))
        .isEqualTo("not-your-unit");
  }

  @Test
  void oneForeignFormAmongOwnOnesIsRefusedAlone() {
    JsonNode answer = RunningServer.json(submit(clerk, form(unit, "二"), form(other, "二乙")));
    assertThat(answer.path("stored").findValuesAsText("state"))
        .containsExactly("SUBMITTED", "REFUSED");
    assertThat(answer.at("/stored/1/reason").asText()).isEqualTo("NOT_YOUR_UNIT");
    assertThat(answer.at("/stored/1/message").asText()).contains(other.name());
    assertThat(total(clerk, "submissions")).isEqualTo(1);
    assertThat(total(otherClerk, "submissions")).isZero();
    assertThat(total(otherClerk, "dossiers")).isZero();
  }

  @Test
  void otherNamesAndCodesAreTheUnitsAndMakeOneDossier() {
    Organisation named =
        people.organisation(
            new Organisation(
                UUID.randomUUID(),
                mark + "丙中心（本级）",
                Optional.of(mark + "丙"),
                List.of(mark + "老丙中心"),
                Optional.of("C" + mark),
                Optional.empty(),
                Optional.of(department.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0));
    String token = people.token(Role.CLERK, named);
    List<String> dossiers =
        List.of(mark + " 丙中心【本级】", mark + "丙", mark + "老丙中心", "c" + mark).stream()
            .map(name -> name.startsWith("c") ? "C" + mark : name)
            .map(name -> RunningServer.json(submit(token, form(name, "三"))))
            .map(answer -> answer.at("/stored/0/dossier").asText())
            .distinct()
            .toList();
    assertThat(dossiers).hasSize(1).doesNotContain("");
  }

  @Test
  void aFormWithoutAUnitIsOfTheClerksOnlyOne() {
    JsonNode answer = RunningServer.json(submit(clerk, form("", "四")));
    String dossier = answer.at("/stored/0/dossier").asText();
    JsonNode kept = RunningServer.json(server.get(clerk, "/api/v1/dossiers/" + dossier));
    assertThat(kept.path("unit").asText()).isEqualTo(unit.name());
    assertThat(kept.path("organisation").asText()).isEqualTo(unit.id().toString());
    JsonNode open = RunningServer.json(submit(people.token(Role.CLERK, department), form("", "四")));
    assertThat(open.at("/stored/0/state").asText()).isEqualTo("NEEDS_UNIT");
  }

  @Test
  void twoUnitsThatSendTheSameBytesHaveEachTheirOwn() {
    byte[] bytes = form("", "五").xlsx();
    HttpResponse<byte[]> first = server.submit(clerk, "甲的表.xlsx", bytes, NOTHING);
    HttpResponse<byte[]> second = server.submit(otherClerk, "乙的表.xlsx", bytes, NOTHING);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(second).path("fileName").asText()).isEqualTo("乙的表.xlsx");
    assertThat(RunningServer.json(second).path("submission"))
        .isNotEqualTo(RunningServer.json(first).path("submission"));
    assertThat(RunningServer.json(second).at("/stored/0/version").asInt()).isEqualTo(1);
    HttpResponse<byte[]> again =
        server.submit(people.token(Role.CLERK, other), "又一个.xlsx", bytes, NOTHING);
    assertThat(again.statusCode()).as("a colleague of the same unit").isEqualTo(200);
    assertThat(again.body()).isEqualTo(second.body());
  }

  @Test
  void noOtherUnitsFormIsQuoted() {
    submit(clerk, form(unit, "甲的六"));
    HttpResponse<byte[]> answer = submit(otherClerk, form(other, "乙的六"));
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .doesNotContain("甲的六", unit.name());
    JsonNode both =
        RunningServer.json(
            submit(people.token(Role.CLERK, department), form(unit, "甲的七"), form(other, "乙的七")));
    assertThat(both.at("/forms/0/findings").findValuesAsText("message"))
        .noneMatch(said -> said.contains("乙的七"));
  }

  @Test
  void whatADepartmentHandsInForSeveralUnitsIsWholeForItOnly() {
    String whole = people.token(Role.CLERK, department);
    JsonNode answer =
        RunningServer.json(
            submit(whole, form(unit, "八"), form(other, "八").with("E13", "≥9.00(场)")));
    String path = "/api/v1/submissions/" + answer.path("submission").asText();
    assertThat(server.get(whole, path).statusCode()).isEqualTo(200);
    assertThat(server.get(clerk, path).statusCode()).isEqualTo(404);
    assertThat(server.get(clerk, path + "/original").statusCode()).isEqualTo(404);
    String dossier = "/api/v1/dossiers/" + answer.at("/stored/0/dossier").asText();
    assertThat(server.get(clerk, dossier).statusCode()).isEqualTo(200);
    assertThat(server.get(otherClerk, dossier).statusCode()).isEqualTo(404);
  }

  @Test
  void aReviewerHandsInForAUnitWithANoteAndItIsMarked() {
    String reviewer = people.token(Role.REVIEWER, department);
    byte[] bytes = form(unit, "九").xlsx();
    assertThat(code(server.submit(reviewer, "表.xlsx", bytes, NOTHING))).isEqualTo("note-missing");
    assertThat(code(server.submit(reviewer, "表.xlsx", bytes, Map.of("note", "长".repeat(1001)))))
        .isEqualTo("note-too-long");
    JsonNode answer =
        RunningServer.json(server.submit(reviewer, "表.xlsx", bytes, Map.of("note", "单位停电，代为报送")));
    assertThat(answer.path("onBehalf").asBoolean()).isTrue();
    assertThat(answer.path("note").asText()).isEqualTo("单位停电，代为报送");
    assertThat(server.submit(clerk, "表.xlsx", bytes, NOTHING).statusCode())
        .as("the unit itself")
        .isEqualTo(201);
    assertThat(
            RunningServer.json(server.get(clerk, "/api/v1/submissions"))
                .path("items")
                .findValuesAsText("onBehalf"))
        .containsExactly("false", "true");
  }

  @Test
  void whoMayNotHandInIsToldSo() {
    for (Role role :
        List.of(Role.UNIT_HEAD, Role.BUREAU, Role.OBSERVER, Role.AUDITOR, Role.ADMIN)) {
      assertThat(code(submit(people.token(role, unit), form(unit, "十")))).isEqualTo("not-allowed");
    }
  }

  @Test
  void unitsThatAreCalledAlikeAreToldApartByWhatTheSenderSays() {
    Organisation first = people.below(unit, mark + "办公室");
    Organisation second =
        people.organisation(
            Organisation.named(
                mark + "办公室", Optional.of(other.id()), Optional.of("OFFICE" + mark)));
    String whole = people.token(Role.CLERK, department);
    HttpResponse<byte[]> open = submit(whole, form(first, "十一"));
    assertThat(code(open)).isEqualTo("ambiguous-unit");
    JsonNode told =
        RunningServer.json(
            server.submit(
                whole, "表.xlsx", form(first, "十一").xlsx(), Map.of("unit", "OFFICE" + mark)));
    String dossier = "/api/v1/dossiers/" + told.at("/stored/0/dossier").asText();
    assertThat(RunningServer.json(server.get(whole, dossier)).path("organisation").asText())
        .isEqualTo(second.id().toString());
    String own = people.token(Hat.of(Role.CLERK, first.id()));
    JsonNode mine = RunningServer.json(submit(own, form(first, "十一")));
    assertThat(mine.at("/stored/0/dossier")).isNotEqualTo(told.at("/stored/0/dossier"));
  }

  @Test
  void theNameOfAUnitThatWasMergedMeansItsSuccessorInLaterYears() {
    Organisation ended =
        people.organisation(
            new Organisation(
                UUID.randomUUID(),
                mark + "旧中心",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(department.id()),
                Optional.empty(),
                Optional.of(LocalDate.of(2024, 6, 30)),
                Optional.of(unit.id()),
                Optional.empty(),
                0));
    JsonNode before = RunningServer.json(submit(clerk, form(ended, "十二")));
    JsonNode after = RunningServer.json(submit(clerk, form(ended, "十二").with("A2", "（2025年度）")));
    assertThat(organisation(before)).isEqualTo(ended.id().toString());
    assertThat(organisation(after)).isEqualTo(unit.id().toString());
  }

  private String organisation(JsonNode answer) {
    return RunningServer.json(
            server.get(clerk, "/api/v1/dossiers/" + answer.at("/stored/0/dossier").asText()))
        .path("organisation")
        .asText();
  }
}
