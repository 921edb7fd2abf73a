package cn.jihe.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedInTest {

  private final RunningServer server = SharedServer.on(Database.H2);

  @Test
  void whoIsNotSignedInIsToldSoBelowTheInterfaceWhateverIsThere() {
    for (String path : new String[] {"/api/v1/submissions", "/api/v1/nothing/of/the/kind"}) {
      HttpResponse<byte[]> answer = server.send(HttpRequest.newBuilder(server.at(path)));
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(RunningServer.json(answer).path("code").asText()).isEqualTo("not-signed-in");
    }
  }

  @Test
  void aTokenOpensWhatIsForPeople() {
    People people = People.of(server);
    String token = people.token(Role.CLERK, people.root("单位" + UUID.randomUUID()));
    assertThat(with(token).statusCode()).isEqualTo(200);
    assertThat(with(token + "x").statusCode()).isEqualTo(401);
  }

  @Test
  void checkingNeedsNobody() {
    assertThat(server.get("/api/v1/rules").statusCode()).isEqualTo(200);
    assertThat(server.get("/").statusCode()).isEqualTo(200);
    assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
  }

  private HttpResponse<byte[]> with(String token) {
    return server.send(
        HttpRequest.newBuilder(server.at("/api/v1/submissions"))
            .header("Authorization", "Bearer " + token));
  }
}
