package cn.jihe.ledger.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.audit.Breach;
import cn.jihe.audit.LedgerVerification;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import cn.jihe.support.StoredRows;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What should never have been handed in is taken away by two administrators. */
final class RemovalControllerTest {

  private static final Hat ADMINISTRATOR = new Hat(Role.ADMIN, Optional.empty());
  private static final String REASON = "误报了含有身份证号码的名单，申请删除";
  private static final String SECRET = "张某某身份证号";

  private static byte[] workbook(String project) {
    return new FilledDeclaration()
        .ofProject(project + UUID.randomUUID())
        .with("B11", SECRET)
        .xlsx();
  }

  private static String path(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return "/api/v1/submissions/" + RunningServer.json(answer).get("submission").asText();
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static HttpResponse<byte[]> post(
      RunningServer server, String token, String path, String body) {
    return server.send(
        HttpRequest.newBuilder(server.at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<byte[]> ask(RunningServer server, String token, String submission) {
    return post(server, token, submission + "/removal", "{\"reason\": \"" + REASON + "\"}");
  }

  private static HttpResponse<byte[]> confirm(
      RunningServer server, String token, String submission) {
    return post(server, token, submission + "/removal/confirmation", "");
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(RunningServer.json(answer).get("code").asText()).isEqualTo(code);
  }

  /** What a verification says of one submission. */
  private static List<Breach> breaches(RunningServer server, String submission, String sha256) {
    return server
        .context()
        .getBean(LedgerVerification.class)
        .verify(List.of(), reached -> {})
        .breaches()
        .stream()
        .filter(
            breach -> breach.place().contains(id(submission)) || breach.place().contains(sha256))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void twoAdministratorsTakeContentsAwayAndItsHashAndEventsStay(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    String first = people.token(ADMINISTRATOR);
    String second = people.token(ADMINISTRATOR);
    byte[] workbook = workbook("误报");
    HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
    String submission = path(answer);
    String dossier =
        "/api/v1/dossiers/" + RunningServer.json(answer).at("/stored/0/dossier").asText();
    String sha256 = RunningServer.json(answer).get("sha256").asText();

    assertProblem(confirm(server, second, submission), 409, "removal-not-asked");
    assertProblem(
        post(server, first, submission + "/removal", "{\"reason\": \"删\"}"), 422, "reason-missing");
    assertThat(ask(server, first, submission).statusCode()).isEqualTo(200);
    assertProblem(confirm(server, first, submission), 409, "own-removal");
    assertThat(server.get(submission + "/original").body()).isEqualTo(workbook);

    JsonNode done = RunningServer.json(confirm(server, second, submission));
    assertThat(done.get("reason").asText()).isEqualTo(REASON);
    assertThat(done.get("confirmed").isNull()).isFalse();
    for (String what : List.of("", "/original", "/annotated")) {
      assertProblem(server.get(submission + what), 410, "removed");
    }
    assertProblem(server.submit("表.xlsx", workbook), 410, "removed");
    assertThat(server.json(dossier).get("versions")).hasSize(1);

    StoredRows rows = new StoredRows(server);
    String form = "from form where submission_id = '" + id(submission) + "'";
    assertThat(rows.count("select count(*) " + form)).isEqualTo(1);
    assertThat(rows.count("select count(packed_content) + count(packed_findings) " + form))
        .isZero();
    assertThat(rows.bytes(sha256)).isEmpty();
    assertThat(
            rows.count(
                "select count(*) from compared_form c join version v on v.dossier_id = c.dossier_id"
                    + " and v.number = c.version where v.submission_id = '"
                    + id(submission)
                    + "'"))
        .isZero();
    assertThat(breaches(server, submission, sha256)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAnotherSubmissionIsOfStayUntilThatOneIsRemovedToo(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    String first = people.token(ADMINISTRATOR);
    String second = people.token(ADMINISTRATOR);
    byte[] workbook = workbook("两次");
    HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
    String removed = path(answer);
    String sha256 = RunningServer.json(answer).get("sha256").asText();
    String other = path(server.submit("表.xlsx", workbook, Map.of("year", "2029")));

    ask(server, first, removed);
    assertThat(confirm(server, second, removed).statusCode()).isEqualTo(200);
    assertProblem(server.get(removed + "/original"), 410, "removed");
    assertThat(server.get(other + "/original").body()).isEqualTo(workbook);
    assertThat(breaches(server, removed, sha256)).isEmpty();

    ask(server, second, other);
    assertThat(confirm(server, first, other).statusCode()).isEqualTo(200);
    assertThat(new StoredRows(server).bytes(sha256)).isEmpty();
    assertThat(breaches(server, other, sha256)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRemovedForOneUnitIsNotSaidToAnotherThatHandsInTheSame(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation department = people.root("主管部门" + UUID.randomUUID());
    String whole = people.token(Role.CLERK, department);
    String late = people.token(Role.CLERK, people.below(department, "乙中心"));
    String clerk = people.token(Role.CLERK, people.below(department, "甲中心"));
    byte[] workbook = new FilledDeclaration().with("E5", "").with("B11", SECRET).xlsx();
    String own = path(server.submit(whole, "表.xlsx", workbook, Map.of()));
    String removed = path(server.submit(clerk, "表.xlsx", workbook, Map.of()));
    ask(server, people.token(ADMINISTRATOR), removed);
    assertThat(confirm(server, people.token(ADMINISTRATOR), removed).statusCode()).isEqualTo(200);

    // The department may read what was removed, and it is the newest of this request.
    HttpResponse<byte[]> again = server.submit(whole, "表.xlsx", workbook, Map.of());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(RunningServer.json(again).get("submission").asText()).isEqualTo(id(own));
    assertThat(server.submit(late, "表.xlsx", workbook, Map.of()).statusCode()).isEqualTo(201);
    assertProblem(server.submit(clerk, "表.xlsx", workbook, Map.of()), 410, "removed");
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreGoneWithoutThemAreAHole(Database database) {
    RunningServer server = SharedServer.on(database);
    byte[] workbook = workbook("缺失");
    HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
    String submission = path(answer);
    String sha256 = RunningServer.json(answer).get("sha256").asText();
    StoredRows rows = new StoredRows(server);
    rows.setBytes(sha256, new byte[0]);
    try {
      assertThat(breaches(server, submission, sha256))
          .extracting(Breach::kind)
          .containsExactly(Breach.Kind.BYTES_MISSING);
    } finally {
      rows.setBytes(sha256, workbook);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bytesThatAreNotAsTheyWereHandedInAreNeverGivenOut(Database database) {
    RunningServer server = SharedServer.on(database);
    byte[] workbook = workbook("损坏");
    HttpResponse<byte[]> answer = server.submit("表.xlsx", workbook);
    String submission = path(answer);
    String sha256 = RunningServer.json(answer).get("sha256").asText();
    StoredRows rows = new StoredRows(server);
    byte[] other = workbook.clone();
    other[other.length / 2] ^= 1;
    rows.setBytes(sha256, other);
    try {
      assertProblem(server.get(submission + "/original"), 500, "damaged-record");
      assertProblem(server.get(submission + "/annotated"), 500, "damaged-record");
    } finally {
      rows.setBytes(sha256, workbook);
    }
    assertThat(server.get(submission + "/original").body()).isEqualTo(workbook);
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void othersMayNotAndWhatIsNotThereIsNotFound(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    String administrator = people.token(ADMINISTRATOR);
    String clerk = people.token(Role.CLERK, people.root("单位" + UUID.randomUUID()));
    String unknown = "/api/v1/submissions/" + UUID.randomUUID();
    assertProblem(ask(server, clerk, unknown), 403, "not-allowed");
    assertProblem(confirm(server, clerk, unknown), 403, "not-allowed");
    assertProblem(ask(server, administrator, unknown), 404, "not-found");
    assertProblem(ask(server, administrator, "/api/v1/submissions/x"), 404, "not-found");
  }
}
