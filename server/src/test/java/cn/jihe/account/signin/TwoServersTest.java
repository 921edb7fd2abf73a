package cn.jihe.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.PageForms;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two servers on one store are one: what somebody does at one of them holds at the other. */
@Tag("slow")
final class TwoServersTest {

  private static final String PASSWORD = "jade-lantern-42";
  private static final String ANOTHER = "bamboo-harbour-7";
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static RunningServer one;
  private static RunningServer other;

  private final People people = People.of(one);
  private final Organisation unit = people.root("两台服务器的单位" + System.nanoTime());
  private final Account account = people.account(PASSWORD, Hat.of(Role.CLERK, unit.id()));

  @BeforeAll
  static void start() {
    String url = Database.POSTGRESQL.fresh();
    Map<String, Object> settings =
        Map.of("jihe.sign-in.misses-of-network", 8, "jihe.sign-in.waits", "1s,2s,40s");
    one = new RunningServer(url, settings);
    other = new RunningServer(url, settings);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  private static Device at(String address) {
    return new Device(address, address, "a browser");
  }

  private static SignInOutcome tried(
      RunningServer server, String login, String password, String address) {
    return server
        .context()
        .getBean(SignIn.class)
        .byPassword(login, password, at(address), Optional.empty());
  }

  private String session(RunningServer server) {
    SignInOutcome outcome = tried(server, account.login(), PASSWORD, "198.51.100.7");
    return ((SignedInto) outcome).session().text();
  }

  private static int status(RunningServer server, String session) {
    return server
        .send(
            HttpRequest.newBuilder(server.at("/api/v1/me"))
                .header("Cookie", "jihe_session=" + session))
        .statusCode();
  }

  private String token(RunningServer server) {
    HttpResponse<byte[]> made =
        server.send(
            HttpRequest.newBuilder(server.at("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"login\": \"%s\", \"password\": \"%s\", \"name\": \"脚本\", \"days\": 9}"
                            .formatted(account.login(), PASSWORD))));
    assertThat(made.statusCode()).isEqualTo(201);
    return RunningServer.json(made).path("token").asText();
  }

  private static int status(Calls calls) {
    return calls.get("/api/v1/me").statusCode();
  }

  @Test
  void aNameWaitsAtBothAndLongerEachTime() throws Exception {
    String login = account.login();
    for (int i = 0; i < 5; i++) {
      RunningServer server = i % 2 == 0 ? one : other;
      assertThat(tried(server, login, "x", "203.0.113." + i)).isInstanceOf(WrongLogin.class);
    }
    for (int seconds : new int[] {1, 2}) {
      assertThat(tried(one, login, PASSWORD, "203.0.113.11")).isInstanceOf(Waiting.class);
      assertThat(tried(other, login, PASSWORD, "203.0.113.12")).isInstanceOf(Waiting.class);
      TimeUnit.MILLISECONDS.sleep(seconds * 1000L + 50);
      assertThat(tried(seconds == 1 ? other : one, login, "x", "203.0.113.13"))
          .isInstanceOf(WrongLogin.class);
    }
    Waiting waiting = (Waiting) tried(other, login, PASSWORD, "203.0.113.14");
    assertThat(Duration.between(Instant.now(), waiting.until()).toSeconds()).isBetween(30L, 40L);
  }

  @Test
  void anAddressWaitsAtBothWhateverNamesItTries() {
    for (int i = 0; i < 8; i++) {
      RunningServer server = i % 2 == 0 ? one : other;
      assertThat(tried(server, "nobody-" + i, "x", "192.0.2.77")).isInstanceOf(WrongLogin.class);
    }
    assertThat(tried(one, account.login(), PASSWORD, "192.0.2.77")).isInstanceOf(Waiting.class);
    assertThat(tried(other, account.login(), PASSWORD, "192.0.2.77")).isInstanceOf(Waiting.class);
    assertThat(tried(other, account.login(), PASSWORD, "192.0.2.78"))
        .isInstanceOf(SignedInto.class);
  }

  @Test
  void aTokenIsGoodAtBothUntilItIsRevokedAtOne() {
    String token = token(one);
    Calls here = new Calls(one, token);
    Calls there = new Calls(other, token);
    assertThat(List.of(status(here), status(there))).containsOnly(200);
    JsonNode listed = there.list("/api/v1/tokens");
    String id = listed.at("/items/0/id").asText();
    Instant begun = Instant.now();
    assertThat(
            there
                .send(HttpRequest.newBuilder(other.at("/api/v1/tokens/" + id)).DELETE())
                .statusCode())
        .isEqualTo(204);
    assertThat(List.of(status(here), status(there))).containsOnly(401);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(SECOND);
  }

  @Test
  void aSessionIsGoodAtBothUntilItEndsAtOne() {
    String session = session(one);
    String second = session(other);
    for (RunningServer server : List.of(one, other)) {
      assertThat(status(server, session)).isEqualTo(200);
      assertThat(status(server, second)).isEqualTo(200);
    }
    new PageForms(other).post(session, "/sign-out", Map.of());
    assertThat(List.of(status(one, session), status(other, session))).containsOnly(401);
    assertThat(List.of(status(one, second), status(other, second))).containsOnly(200);
  }

  @Test
  void aNewPasswordAtOneEndsTheSessionsAtTheOther() {
    String session = session(one);
    String elsewhere = session(other);
    HttpResponse<byte[]> changed =
        new PageForms(one)
            .post(
                session,
                "/account/password",
                Map.of(
                    "password-now", PASSWORD, "password-next", ANOTHER, "password-again", ANOTHER));
    String next = PageForms.session(changed);
    assertThat(status(other, elsewhere)).isEqualTo(401);
    assertThat(status(other, session)).isEqualTo(401);
    assertThat(status(other, next)).isEqualTo(200);
    assertThat(tried(other, account.login(), PASSWORD, "198.51.100.8"))
        .isInstanceOf(WrongLogin.class);
    assertThat(tried(other, account.login(), ANOTHER, "198.51.100.8"))
        .isInstanceOf(SignedInto.class);
  }

  @Test
  void whoIsDisabledAtOneIsOutAtTheOther() {
    String session = session(one);
    String token = token(one);
    String administrator = people.token(Role.ADMIN, unit);
    assertThat(
            new Calls(other, administrator)
                .patch("/api/v1/accounts/" + account.id(), "{\"disabled\": true}")
                .statusCode())
        .isEqualTo(200);
    for (RunningServer server : List.of(other, one)) {
      assertThat(status(server, session)).isEqualTo(401);
      assertThat(status(new Calls(server, token))).isEqualTo(401);
    }
  }
}
