package cn.jihe.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail over HTTP, and verification on the server. */
@ParameterizedClass
@EnumSource(Database.class)
final class EventsControllerTest {

  private final RunningServer server;
  private final People people;
  private final Organisation department;
  private final Organisation unit;
  private final String clerk;
  private final String submission;

  EventsControllerTest(Database database) {
    server = SharedServer.on(database);
    people = People.of(server);
    department = people.root("审计主管部门" + UUID.randomUUID());
    unit = people.below(department, "审计单位" + UUID.randomUUID());
    clerk = people.token(Role.CLERK, unit);
    byte[] workbook = new FilledDeclaration().ofProject("甲").with("E5", unit.name()).xlsx();
    submission =
        RunningServer.json(server.submit(clerk, "表.xlsx", workbook, Map.of()))
            .get("submission")
            .asText();
  }

  private JsonNode events(String token, String query) {
    HttpResponse<byte[]> answer = server.get(token, "/api/v1/events" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return RunningServer.json(answer);
  }

  @Test
  void anAuditorReadsWhatHappenedInItsOrganisationsAndNobodyElseDoes() {
    String auditor = people.token(Role.AUDITOR, department);
    JsonNode seen = events(auditor, "?submission=" + submission);
    assertThat(seen.get("items"))
        .extracting(event -> event.get("what").asText())
        .containsExactly("UPLOADED", "SUBMITTED");
    assertThat(seen.get("total").asLong()).isEqualTo(2);
    assertThat(seen.at("/items/0/details/sha256").asText()).hasSize(64);
    assertThat(seen.at("/items/0/hash").asText()).hasSize(64);
    String foreign = people.token(Role.AUDITOR, people.root("另一部门" + UUID.randomUUID()));
    assertThat(events(foreign, "?submission=" + submission).get("items")).isEmpty();
    assertThat(events(people.administrator(), "?submission=" + submission).get("items")).isEmpty();
  }

  @Test
  void aClerkReadsThoseOfItsOwnFormsWithoutAddresses() {
    JsonNode seen = events(clerk, "");
    assertThat(seen.get("items")).hasSize(2);
    assertThat(seen.get("items"))
        .allSatisfy(event -> assertThat(event.get("address").isNull()).isTrue());
    String other = people.token(Role.CLERK, people.below(department, "邻居" + UUID.randomUUID()));
    assertThat(events(other, "").get("items")).isEmpty();
    String observer = people.token(Role.OBSERVER, department);
    assertThat(events(observer, "").get("items")).isEmpty();
  }

  @Test
  void theListGoesOnWhereItStopped() {
    JsonNode first = events(clerk, "?size=1");
    assertThat(first.get("items")).hasSize(1);
    JsonNode second = events(clerk, "?size=1&after=" + first.get("next").asLong());
    assertThat(second.at("/items/0/what").asText()).isEqualTo("SUBMITTED");
    JsonNode end = events(clerk, "?size=2&after=" + second.get("next").asLong());
    assertThat(end.get("items")).isEmpty();
    assertThat(end.get("next").isNull()).isTrue();
    assertThat(events(clerk, "?what=UPLOADED").get("items")).hasSize(1);
    assertThat(events(clerk, "?before=2020-01-01").get("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"after=-1", "after=x", "size=0", "dossier=x", "submission=1", "from=x"})
  void whatIsNoFilterIsToldSo(String query) {
    assertThat(server.get(clerk, "/api/v1/events?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void anAuditorHasTheRecordVerifiedAndAClerkDoesNot() throws Exception {
    String path = "/api/v1/ledger/verification";
    assertThat(post(clerk, path).statusCode()).isEqualTo(403);
    assertThat(server.get(clerk, path).statusCode()).isEqualTo(403);
    String auditor = people.token(Role.AUDITOR, department);
    assertThat(post(auditor, path).statusCode()).isEqualTo(202);
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    JsonNode run = RunningServer.json(server.get(auditor, path));
    while (run.get("running").asBoolean() && Instant.now().isBefore(end)) {
      Thread.sleep(100);
      run = RunningServer.json(server.get(auditor, path));
    }
    assertThat(run.get("holds").asBoolean()).as(run.toString()).isTrue();
    assertThat(run.get("files").asLong()).isPositive();
  }

  private HttpResponse<byte[]> post(String token, String path) {
    return server.send(
        HttpRequest.newBuilder(server.at(path))
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }
}
