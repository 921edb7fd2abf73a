package cn.jihe.check.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.check.result.KeptResult;
import cn.jihe.check.result.ResultService;
import cn.jihe.support.Database;
import cn.jihe.support.FilledDeclaration;
import cn.jihe.support.Multipart;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody checks who is signed in is kept longer, and shown to whoever has its address. */
final class OwnedResultTest {

  private static final Duration ABOUT = Duration.ofMinutes(5);

  private static KeptResult kept(RunningServer server, HttpResponse<byte[]> answer) {
    String path = answer.headers().firstValue("Location").orElseThrow();
    String id = path.substring(path.lastIndexOf('/') + 1).split("[?#]", -1)[0];
    return server.context().getBean(ResultService.class).find(id).orElseThrow();
  }

  private static HttpRequest.Builder check(RunningServer server) {
    return new Multipart().file("表.xlsx", new FilledDeclaration().xlsx()).post(server.at("/check"));
  }

  private static void assertEnds(KeptResult kept, Duration after) {
    assertThat(Duration.between(Instant.now().plus(after), kept.expires()).abs()).isLessThan(ABOUT);
  }

  @ParameterizedTest
  @EnumSource
  void aResultOfSomebodySignedInIsKeptThirtyDays(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Account account = people.account();
    String session = people.session(account);
    HttpResponse<byte[]> answer =
        server.send(
            check(server)
                .header("Cookie", "jihe_session=" + session)
                .header("Sec-Fetch-Site", "same-origin"));
    KeptResult kept = kept(server, answer);
    assertThat(kept.owner()).contains(account.id());
    assertThat(kept.files()).hasSize(1);
    assertEnds(kept, Duration.ofDays(30));
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(server.at("/checks/" + kept.id().value()));
    assertThat(server.send(stranger).statusCode()).isEqualTo(200);

    KeptResult nobodys = kept(server, server.send(check(server)));
    assertThat(nobodys.owner()).isEmpty();
    assertEnds(nobodys, Duration.ofHours(2));
  }
}
