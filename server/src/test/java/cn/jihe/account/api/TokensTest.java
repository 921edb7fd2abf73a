package cn.jihe.account.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Accounts;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.account.signin.PasswordHashes;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private static final String PASSWORD = "jade-lantern-42";

  private final RunningServer server = SharedServer.on(Database.H2);
  private final People people = People.of(server);
  private final Organisation unit = people.root("令牌单位" + UUID.randomUUID());
  private final Account account = people.account(PASSWORD, Hat.of(Role.CLERK, unit.id()));

  @Test
  void aTokenIsMadeByNameAndPasswordAndShownOnceAndOpensTheInterfaceUntilItIsRevoked() {
    HttpResponse<byte[]> made = make(asked());
    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode token = RunningServer.json(made);
    assertThat(token.path("token").asText()).startsWith("jihe_");
    assertThat(token.path("name").asText()).isEqualTo("脚本");
    assertThat(token.path("expires").asText()).isNotEmpty();

    JsonNode me = RunningServer.json(as(token.path("token").asText(), "/api/v1/me"));
    assertThat(me.path("login").asText()).isEqualTo(account.login());
    assertThat(me.path("hats").path(0).path("role").asText()).isEqualTo("CLERK");
    assertThat(me.path("hats").path(0).path("organisation").asText())
        .isEqualTo(unit.id().toString());

    HttpResponse<byte[]> listed = as(token.path("token").asText(), "/api/v1/tokens");
    assertThat(new String(listed.body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(token.path("id").asText())
        .doesNotContain(token.path("token").asText());
    assertThat(RunningServer.json(listed).path("total").asInt()).isEqualTo(1);

    assertThat(revoke(token, token).statusCode()).isEqualTo(204);
    assertThat(as(token.path("token").asText(), "/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void someoneElsesTokenIsNotThere() {
    JsonNode own = RunningServer.json(make(asked()));
    Account other = people.account(PASSWORD, Hat.of(Role.CLERK, unit.id()));
    JsonNode foreign = RunningServer.json(make(asked().put("login", other.login())));
    assertThat(revoke(foreign, own).statusCode()).isEqualTo(404);
    assertThat(as(foreign.path("token").asText(), "/api/v1/me").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsWrongWithNameAndPasswordIsNotSaid() {
    for (ObjectNode wrong :
        new ObjectNode[] {
          asked().put("password", "jade-lantern-43"),
          asked().put("login", "nobody-" + UUID.randomUUID()),
          asked().put("login", people.account().login()),
          asked().put("login", "x\u0000y\ud800" + UUID.randomUUID())
        }) {
      HttpResponse<byte[]> answer = make(wrong);
      assertThat(answer.statusCode()).isEqualTo(401);
      ObjectNode problem = (ObjectNode) RunningServer.json(answer);
      assertThat(problem.path("code").asText()).isEqualTo("wrong-login");
      assertThat(problem.path("detail").asText()).doesNotContain("1", "2", "3", "4");
    }
  }

  @Test
  void aOneTimePasswordHasToBeChangedFirst() {
    server
        .context()
        .getBean(Accounts.class)
        .setPassword(
            account.id(), server.context().getBean(PasswordHashes.class).hash(PASSWORD), true);
    HttpResponse<byte[]> answer = make(asked());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(RunningServer.json(answer).path("code").asText()).isEqualTo("change-password");
  }

  @ParameterizedTest
  @CsvSource({"days,0", "days,366", "days,-1", "name,''", "name,'  '", "rights,NOTHING"})
  void aTokenOutOfBoundsIsNotMade(String field, String value) {
    ObjectNode asked = asked();
    if (field.equals("days")) {
      asked.put(field, Integer.parseInt(value));
    } else if (field.equals("rights")) {
      asked.putArray(field).add(value);
    } else {
      asked.put(field, value);
    }
    HttpResponse<byte[]> answer = make(asked);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningServer.json(answer).path("code").asText()).isEqualTo("bad-token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"days\":\"x\"}|400",
        "[]|400",
        "{|400",
        "null|400",
        "{\"name\":\"a\",\"days\":1}|401"
      })
  void aBodyThatIsNoneIsAClearProblem(String body, int status) {
    assertThat(make(body).statusCode()).isEqualTo(status);
  }

  @Test
  void aTokenMayHaveFewerRights() {
    ObjectNode asked = asked();
    asked.putArray("rights").add("SUBMIT");
    JsonNode token = RunningServer.json(make(asked));
    HttpResponse<byte[]> tokens = as(token.path("token").asText(), "/api/v1/tokens");
    assertThat(RunningServer.json(tokens).path("items").path(0).path("rights").path(0).asText())
        .isEqualTo("SUBMIT");
  }

  private ObjectNode asked() {
    return new ObjectMapper()
        .createObjectNode()
        .put("login", account.login())
        .put("password", PASSWORD)
        .put("name", "脚本")
        .put("days", 30);
  }

  private HttpResponse<byte[]> make(ObjectNode body) {
    return make(body.toString());
  }

  private HttpResponse<byte[]> make(String body) {
    return server.send(
        HttpRequest.newBuilder(server.at("/api/v1/tokens"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<byte[]> as(String token, String path) {
    return server.send(
        HttpRequest.newBuilder(server.at(path)).header("Authorization", "Bearer " + token));
  }

  private HttpResponse<byte[]> revoke(JsonNode by, JsonNode token) {
    return server.send(
        HttpRequest.newBuilder(server.at("/api/v1/tokens/" + token.path("id").asText()))
            .header("Authorization", "Bearer " + by.path("token").asText())
            .DELETE());
  }
}
