package cn.jihe.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one request of somebody who is signed in asks the store. */
class RequestCostTest {

  /** What the server does by itself may fall into one of them, not into all. */
  private static final int ATTEMPTS = 5;

  private final RunningServer server = SharedServer.on(Database.H2);

  @ParameterizedTest
  @CsvSource({
    // whose it is
    "/assets/icon.svg, 1",
    // and the account, the hat that is on, the names of its hats
    "/api/v1/me, 4",
    // and the head of the page
    "/rules, 2",
    "/nothing, 2",
    // and the accounts, the roles that wait, the names in the list
    "/admin/accounts, 6",
  })
  void aRequestAsksTheStoreNoOftenerThanItHasTo(String path, int most) {
    People people = People.of(server);
    Organisation bureau = people.root("财政局" + UUID.randomUUID());
    String session =
        people.session(
            people.account(
                Hat.of(Role.ADMIN, bureau.id()),
                Hat.of(Role.CLERK, people.below(bureau, "一所").id()),
                Hat.of(Role.CLERK, people.below(bureau, "二所").id())));

    long fewest = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = asked();
      int status =
          server
              .send(
                  HttpRequest.newBuilder(server.at(path))
                      .header("Cookie", "jihe_session=" + session))
              .statusCode();
      assertThat(status).isEqualTo(path.equals("/nothing") ? 404 : 200);
      fewest = Math.min(fewest, asked() - before);
    }
    assertThat(fewest).isBetween(1L, (long) most);
  }

  private long asked() {
    return server
        .context()
        .getBean(MeterRegistry.class)
        .get("hikaricp.connections.acquire")
        .timer()
        .count();
  }
}
