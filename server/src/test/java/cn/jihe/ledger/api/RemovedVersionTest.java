package cn.jihe.ledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.audit.LedgerVerification;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may follow in a dossier whose current version was taken away. */
final class RemovedVersionTest {

  private static FilledDeclaration form() {
    return new FilledDeclaration().ofProject("重报" + UUID.randomUUID());
  }

  private static String submission(HttpResponse<byte[]> answer) {
    return RunningServer.json(answer).get("submission").asText();
  }

  private static void remove(RunningServer server, String submission) {
    String path = "/api/v1/submissions/" + submission + "/removal";
    People people = People.of(server);
    post(server, people.administrator(), path, "{\"reason\": \"误报了含有身份证号码的名单，申请删除\"}");
    post(server, people.administrator(), path + "/confirmation", "");
  }

  private static void post(RunningServer server, String token, String path, String body) {
    HttpResponse<byte[]> answer =
        server.send(
            HttpRequest.newBuilder(server.at(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  /** Asserts what became of the only form. */
  private static void assertVersion(HttpResponse<byte[]> answer, int version, String reason) {
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode stored = RunningServer.json(answer).at("/stored/0");
    assertThat(stored.path("state").asText()).isEqualTo("SUBMITTED");
    assertThat(stored.path("version").asInt()).isEqualTo(version);
    assertThat(stored.path("reason").asText("")).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource
  void theSameContentsInAnotherFileAreANewVersion(Database database) {
    RunningServer server = SharedServer.on(database);
    FilledDeclaration form = form();
    HttpResponse<byte[]> first = server.submit("表.xlsx", form.xlsx());
    assertVersion(first, 1, "");
    remove(server, submission(first));

    HttpResponse<byte[]> second = server.submit("表.xls", form.xls());
    assertVersion(second, 2, "");
    assertThat(server.get("/api/v1/submissions/" + submission(second) + "/original").statusCode())
        .isEqualTo(200);
    assertIntact(server, RunningServer.json(first).at("/stored/0/dossier").asText());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasUnchangedBesideAVersionNowRemovedIsANewOneWhenItComesAgain(Database database) {
    RunningServer server = SharedServer.on(database);
    FilledDeclaration form = form();
    HttpResponse<byte[]> first = server.submit("表.xlsx", form.xlsx());
    byte[] savedAgain = form.xls();
    HttpResponse<byte[]> beside = server.submit("表.xls", savedAgain);
    assertVersion(beside, 1, "UNCHANGED");
    remove(server, submission(first));

    HttpResponse<byte[]> again = server.submit("表.xls", savedAgain);
    assertVersion(again, 2, "");
    assertThat(submission(again)).isNotEqualTo(submission(beside));
    HttpResponse<byte[]> repeated = server.submit("表.xls", savedAgain);
    assertThat(repeated.statusCode()).isEqualTo(200);
    assertThat(submission(repeated)).isEqualTo(submission(again));
    assertIntact(server, RunningServer.json(first).at("/stored/0/dossier").asText());
  }

  /** Asserts that a verification finds nothing in a dossier: others' tests forge theirs. */
  private static void assertIntact(RunningServer server, String dossier) {
    assertThat(
            server
                .context()
                .getBean(LedgerVerification.class)
                .verify(List.of(), reached -> {})
                .breaches())
        .noneMatch(breach -> breach.place().contains(dossier));
  }
}
