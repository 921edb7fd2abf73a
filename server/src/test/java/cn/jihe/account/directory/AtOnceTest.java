package cn.jihe.account.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jihe.account.Account;
import cn.jihe.account.Hat;
import cn.jihe.account.Organisation;
import cn.jihe.account.Role;
import cn.jihe.database.Transactions;
import cn.jihe.support.Calls;
import cn.jihe.support.Database;
import cn.jihe.support.People;
import cn.jihe.support.RunningServer;
import cn.jihe.support.SharedServer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtOnceTest {

  private static final String ORGANISATIONS = "/api/v1/organisations";
  private static final int ADMINISTRATORS = 4;

  @ParameterizedTest
  @EnumSource
  void ofAdministratorsWhoChangeTheSameOneChangesIt(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation root = people.root("部门" + UUID.randomUUID());
    Organisation unit = people.below(root, "单位");

    assertThat(
            atOnce(
                server,
                root,
                (each) ->
                    calls ->
                        calls
                            .patch(
                                ORGANISATIONS + "/" + unit.id(),
                                "{\"revision\": 0, \"shortName\": \"简" + each + "\"}")
                            .statusCode()))
        .containsExactly(200, 409, 409, 409);
  }

  @ParameterizedTest
  @EnumSource
  void ofAdministratorsWhoAddTheSameOneAddsIt(Database database) {
    RunningServer server = SharedServer.on(database);
    Organisation root = People.of(server).root("部门" + UUID.randomUUID());
    String body = "{\"name\": \"同名单位\", \"parent\": \"" + root.id() + "\"}";

    assertThat(atOnce(server, root, each -> calls -> calls.post(ORGANISATIONS, body).statusCode()))
        .containsExactly(201, 422, 422, 422);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoMovesThatTogetherMakeACircleOneIsMade(Database database) {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation root = people.root("部门" + UUID.randomUUID());
    List<Organisation> units = List.of(people.below(root, "甲"), people.below(root, "乙"));

    assertThat(
            atOnce(
                server,
                root,
                each ->
                    calls ->
                        calls
                            .patch(
                                ORGANISATIONS + "/" + units.get(each % 2).id(),
                                "{\"parent\": \"" + units.get(1 - each % 2).id() + "\"}")
                            .statusCode()))
        .contains(200, 422)
        .doesNotContain(500, 503);
  }

  @ParameterizedTest
  @EnumSource
  void aPasswordIsGivenWhenNobodyElseIsJustChangingAccounts(Database database) throws Exception {
    RunningServer server = SharedServer.on(database);
    People people = People.of(server);
    Organisation root = people.root("部门" + UUID.randomUUID());
    Account clerk = people.account(Hat.of(Role.CLERK, root.id()));
    Calls calls = new Calls(server, people.token(Role.ADMIN, root));
    CompletableFuture<HttpResponse<byte[]>> given =
        server
            .context()
            .getBean(Transactions.class)
            .write(
                () -> {
                  server.context().getBean(DirectoryLock.class).take();
                  CompletableFuture<HttpResponse<byte[]>> asked =
                      CompletableFuture.supplyAsync(
                          () -> calls.post("/api/v1/accounts/" + clerk.id() + "/password", ""));
                  assertThat(asked).failsWithin(Duration.ofSeconds(1));
                  return asked;
                });
    assertThat(given.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
  }

  /** What administrators of an organisation are answered who call at the same time, sorted. */
  private static List<Integer> atOnce(
      RunningServer server, Organisation root, Function<Integer, Function<Calls, Integer>> call) {
    List<Calls> all =
        IntStream.range(0, ADMINISTRATORS)
            .mapToObj(i -> new Calls(server, People.of(server).token(Role.ADMIN, root)))
            .toList();
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, ADMINISTRATORS)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i).apply(all.get(i))))
            .toList();
    return answers.stream().map(CompletableFuture::join).sorted().toList();
  }
}
